package no.budstikke.documents.picture;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import no.budstikke.core.request.Market;

/**
 * The print profiles of an installation: those that are shipped, and those in a folder of the
 * operator's, which stand before shipped ones of the same name. Source: mail and print, section
 * 3.2.
 */
public final class PrintProfiles {
  /** Those that are shipped. */
  public static final PrintProfiles SHIPPED =
      new PrintProfiles(
          List.of(
                  "no-c5",
                  "no-c65",
                  "no-e65",
                  "no-c4",
                  "no-digipost",
                  "no-windowless",
                  "no-f60",
                  "se-h2",
                  "se-slip")
              .stream()
              .map(ProfileReader::shipped)
              .toList());

  private static final String ENDING = ".properties";
  private static final Pattern NAME = Pattern.compile("(no|se)-[a-z0-9]{2,12}");

  private final List<PrintProfile> all;

  private PrintProfiles(List<PrintProfile> all) {
    this.all = all;
  }

  /**
   * Those that are shipped and those of a folder, one file each, named like the profile.
   *
   * @throws IllegalArgumentException with everything that is wrong with all of them
   */
  public static PrintProfiles in(Path folder) {
    List<String> wrong = new ArrayList<>();
    List<PrintProfile> own = new ArrayList<>();
    for (Path file : files(folder)) {
      try {
        own.add(read(file));
      } catch (IllegalArgumentException e) {
        wrong.add(String.valueOf(e.getMessage()));
      }
    }
    if (!wrong.isEmpty()) {
      throw new IllegalArgumentException(String.join(" ", wrong));
    }
    SHIPPED.all.stream()
        .filter(one -> own.stream().noneMatch(other -> other.id().equals(one.id())))
        .forEach(own::add);
    return new PrintProfiles(List.copyOf(own));
  }

  private static List<Path> files(Path folder) {
    try (Stream<Path> entries = Files.list(folder)) {
      return entries.filter(file -> file.toString().endsWith(ENDING)).sorted().toList();
    } catch (IOException e) {
      throw new IllegalArgumentException("There is no readable folder of print profiles.", e);
    }
  }

  private static PrintProfile read(Path file) {
    String name = String.valueOf(file.getFileName());
    String id = name.substring(0, name.length() - ENDING.length());
    if (!NAME.matcher(id).matches()) {
      throw new IllegalArgumentException(
          "The print profile " + id + " must have a name like no-c5 or se-h2.");
    }
    try (Reader text = Files.newBufferedReader(file)) {
      PrintProfile profile = ProfileReader.read(id, text);
      if (!id.startsWith(profile.market() == Market.NO ? "no-" : "se-")) {
        throw new IllegalArgumentException(
            "The print profile " + id + " is refused: its name begins with its market.");
      }
      return profile;
    } catch (MalformedInputException e) {
      throw new IllegalArgumentException("The print profile " + id + " is not UTF-8.", e);
    } catch (IOException e) {
      throw new IllegalArgumentException("The print profile " + id + " cannot be read.", e);
    }
  }

  /** All of them. */
  public List<PrintProfile> all() {
    return all;
  }

  /** The one of this name, where it is known. */
  public Optional<PrintProfile> named(String id) {
    return all.stream().filter(profile -> profile.id().equals(id)).findFirst();
  }

  /** The one of this name; where it is not known any more, the market's most common one. */
  public PrintProfile of(String id, Market market) {
    return named(id)
        .or(() -> SHIPPED.all.stream().filter(one -> one.market() == market).findFirst())
        .orElseThrow();
  }
}
