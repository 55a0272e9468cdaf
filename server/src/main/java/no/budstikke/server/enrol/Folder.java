package no.budstikke.server.enrol;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import no.budstikke.documents.configuration.Configured;
import no.budstikke.pipeline.issuers.IssuerProfile;
import no.budstikke.pipeline.issuers.PostgresIssuers;

/** Issuers that are configured by files in a directory. */
public final class Folder {
  private static final String ACTOR = "issuers directory";

  private Folder() {}

  /**
   * Lets every configuration in the directory hold.
   *
   * @return one sentence for each mistake; then nothing has changed
   */
  public static List<String> enrol(
      Path directory, Configurations configurations, PostgresIssuers issuers) {
    List<String> mistakes = new ArrayList<>();
    List<Runnable> changes = new ArrayList<>();
    for (Path file : files(directory)) {
      String content = content(file);
      switch (configurations.check(content)) {
        case Configured.Usable<IssuerProfile>(var issuer) ->
            changes.add(() -> issuers.configure(issuer, content, ACTOR));
        case Configured.Refused<IssuerProfile>(var problems) ->
            problems.forEach(
                problem ->
                    mistakes.add(
                        file.getFileName() + ", " + problem.place() + ": " + problem.sentence()));
      }
    }
    if (mistakes.isEmpty()) {
      changes.forEach(Runnable::run);
    }
    return mistakes;
  }

  private static List<Path> files(Path directory) {
    try (Stream<Path> all = Files.list(directory)) {
      return all.filter(file -> file.toString().matches(".*\\.(ya?ml|json)")).sorted().toList();
    } catch (IOException e) {
      throw new Unreadable("The directory of issuers cannot be read.", e);
    }
  }

  private static String content(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new Unreadable("The file " + file.getFileName() + " is no text that can be read.", e);
    }
  }

  /** A file or directory that cannot be read; the message says which. */
  public static final class Unreadable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private Unreadable(String sentence, IOException cause) {
      super(sentence, cause);
    }
  }
}
