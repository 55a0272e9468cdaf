package no.budstikke.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A release of the official rule files on its way to classes.
 *
 * @param folder in the jars, its last name but one being the name of the release
 * @param from the day from which it is the law
 * @param files name, class name, layer and rule set of each
 */
record Release(String folder, LocalDate from, List<String[]> files) {
  /** The class that stands for the whole release. */
  static final String CLASS = "Release";

  private static final String PACKAGE = "no.budstikke.documents.official.release.";

  /** A release without files as yet; without a day it has always been the law. */
  static Release of(String folderAndDay) {
    String[] parts = folderAndDay.split("@", -1);
    LocalDate from = parts.length > 1 ? LocalDate.parse(parts[1]) : LocalDate.EPOCH;
    return new Release(parts[0], from, new ArrayList<>());
  }

  /** Each release has a package of its own. */
  String packageName() {
    String[] names = folder.split("/", -1);
    return PACKAGE + "r" + names[names.length - 2].replaceAll("\\W", "_");
  }

  String text() {
    String runs =
        files.stream().map(file -> "new " + file[1] + "()").collect(Collectors.joining(", "));
    return """
    package %s;

    import java.time.LocalDate;
    import java.util.List;
    import no.budstikke.documents.official.RuleRelease;
    import no.budstikke.documents.official.RuleRun;

    /** Made from the official rules; never edited. */
    public final class %s implements RuleRelease {
      /** Found as a service. */
      public %s() {}

      @Override
      public LocalDate from() {
        return LocalDate.of(%d, %d, %d);
      }

      @Override
      public List<RuleRun> runs() {
        return List.of(%s);
      }
    }
    """
        .formatted(
            packageName(),
            CLASS,
            CLASS,
            from.getYear(),
            from.getMonthValue(),
            from.getDayOfMonth(),
            runs);
  }
}
