package no.budstikke.documents.picture;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import no.budstikke.core.request.Market;

/**
 * Reads the file of a print profile. A file with a part missing, wrong or unknown is refused with
 * all that is wrong: a window that is off by a mistake in writing costs a whole batch.
 */
final class ProfileReader {
  private static final Box SHEET = new Box(0, 0, 210, 297);

  /** Where the title of a letter begins. */
  private static final double LETTER = 82;

  private final Properties file;
  private final List<String> wrong = new ArrayList<>();
  private final Set<String> asked = new TreeSet<>();

  private ProfileReader(Properties file) {
    this.file = file;
  }

  static PrintProfile shipped(String id) {
    try (InputStream in =
        ProfileReader.class.getResourceAsStream("profile/" + id + ".properties")) {
      if (in == null) {
        throw new IllegalStateException("The print profile " + id + " is missing.");
      }
      return read(id, new InputStreamReader(in, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Reads one.
   *
   * @throws IllegalArgumentException with everything that is wrong
   */
  static PrintProfile read(String id, Reader from) throws IOException {
    Properties file = new Properties();
    file.load(from);
    return new ProfileReader(file).profile(id);
  }

  private PrintProfile profile(String id) {
    PrintProfile profile =
        new PrintProfile(
            id,
            market(),
            new PrintProfile.Window(box("window"), box("address")),
            zones(),
            paper(),
            new PrintProfile.Addressing(
                number("address.lines"),
                number("address.characters"),
                yes("address.abroad"),
                byHouse()),
            finished(),
            slip(),
            word("provenance"));
    refuseUnknown();
    if (wrong.isEmpty()) {
      look(profile);
    }
    if (!wrong.isEmpty()) {
      throw new IllegalArgumentException(
          "The print profile " + id + " is refused: " + String.join("; ", wrong) + ".");
    }
    return profile;
  }

  private void look(PrintProfile profile) {
    Box address = profile.window().text();
    must(SHEET.holds(profile.window().opening()), "the window is not on the sheet");
    must(profile.window().opening().holds(address), "the address is not in the window");
    must(address.bottom() <= LETTER, "the address reaches into the letter");
    must(SHEET.holds(profile.zones().printable()), "the margins leave nothing");
    must(profile.zones().printable().holds(address), "the address is in a margin");
    Stream.concat(profile.zones().everywhere().stream(), profile.zones().onFirst().stream())
        .forEach(zone -> must(!zone.meets(address), "the address is in a forbidden zone"));
    // Print houses and banks want an empty back behind a slip (mail and print 3.5).
    must(
        profile.slip() == PaymentSlip.NONE || !profile.paper().duplex(),
        "a slip has an empty back");
    int most = 0;
    for (Paper.Envelope envelope : profile.paper().envelopes()) {
      must(envelope.mostSheets() > most, "the envelopes do not grow");
      most = envelope.mostSheets();
    }
    must(most > 0 && profile.paper().sheetWeight() > 0, "there is no envelope or no weight");
    must(profile.addressing().mostLines() >= 3, "an address has at least three lines");
    must(
        profile.finished().mostPages() > 0 && profile.finished().mostBytes() > 0,
        "no finished file is small enough");
    must(!profile.provenance().isBlank(), "nobody knows where the values are from");
  }

  private Zones zones() {
    double[] margins = numbers("margins", 4);
    Box printable =
        new Box(
            margins[3],
            margins[0],
            SHEET.width() - margins[1] - margins[3],
            SHEET.height() - margins[0] - margins[2]);
    double[] round = numbers("window.white", 2);
    return new Zones(
        printable,
        boxes("forbidden"),
        boxes("forbidden.first"),
        new Zones.Round(round[0], round[1]));
  }

  private Paper paper() {
    List<Paper.Envelope> envelopes = new ArrayList<>();
    for (String one : word("envelopes").split("\\s+", -1)) {
      String[] parts = one.split(":", -1);
      if (parts.length == 3 && parts[1].matches("\\d{1,3}") && parts[2].matches("\\d{1,5}")) {
        envelopes.add(
            new Paper.Envelope(parts[0], Integer.parseInt(parts[1]), Integer.parseInt(parts[2])));
      } else {
        wrong.add("envelopes: code:sheets:weight is expected");
      }
    }
    List<Double> folds = new ArrayList<>();
    for (double fold : numbers("folds", -1)) {
      folds.add(fold);
    }
    return new Paper(yes("duplex"), number("sheet.weight"), envelopes, folds);
  }

  private PrintProfile.Finished finished() {
    asked.add("finished.control");
    return new PrintProfile.Finished(
        number("finished.pages"),
        number("finished.kilobytes") * 1024,
        file.getProperty("finished.control", "").strip());
  }

  private boolean byHouse() {
    String word = word("address.by");
    must(word.equals("letter") || word.equals("house"), "address.by: letter or house is expected");
    return word.equals("house");
  }

  private PaymentSlip slip() {
    String word = word("slip");
    return Arrays.stream(PaymentSlip.values())
        .filter(slip -> slip.name().toLowerCase(Locale.ROOT).equals(word))
        .findFirst()
        .orElseGet(
            () -> {
              wrong.add("slip: none, f60 or bankgiro is expected");
              return PaymentSlip.NONE;
            });
  }

  private Market market() {
    String word = word("market");
    return Arrays.stream(Market.values())
        .filter(market -> market.name().equals(word))
        .findFirst()
        .orElseGet(
            () -> {
              wrong.add("market: NO or SE is expected");
              return Market.NO;
            });
  }

  private List<Box> boxes(String key) {
    asked.add(key);
    List<Box> boxes = new ArrayList<>();
    for (String text : file.getProperty(key, "").split(";", -1)) {
      if (!text.isBlank()) {
        boxes.add(box(key, text));
      }
    }
    return boxes;
  }

  private Box box(String key) {
    return box(key, word(key));
  }

  private Box box(String key, String text) {
    double[] parts = numbers(key, text, 4);
    if (parts[2] <= 0 || parts[3] <= 0) {
      wrong.add(key + ": width and height are positive");
    }
    return new Box(parts[0], parts[1], parts[2], parts[3]);
  }

  private double[] numbers(String key, int count) {
    return numbers(key, word(key), count);
  }

  /** Positive numbers with at most one decimal; any number of them when the count is negative. */
  private double[] numbers(String key, String text, int count) {
    String[] parts = text.isBlank() ? new String[0] : text.strip().split("\\s+", -1);
    boolean right =
        (count < 0 || parts.length == count)
            && Arrays.stream(parts).allMatch(part -> part.matches("\\d{1,3}(\\.\\d)?"));
    if (!right) {
      wrong.add(key + ": " + (count < 0 ? "" : count + " ") + "millimetres are expected");
      return new double[Math.max(count, 0)];
    }
    return Arrays.stream(parts).mapToDouble(Double::parseDouble).toArray();
  }

  private int number(String key) {
    String word = word(key);
    if (!word.matches("\\d{1,6}")) {
      wrong.add(key + ": a whole number is expected");
      return 0;
    }
    return Integer.parseInt(word);
  }

  private boolean yes(String key) {
    String word = word(key);
    must(word.equals("yes") || word.equals("no"), key + ": yes or no is expected");
    return word.equals("yes");
  }

  private String word(String key) {
    asked.add(key);
    String word = file.getProperty(key);
    if (word == null) {
      wrong.add(key + " is missing");
      return "";
    }
    return word.strip();
  }

  private void refuseUnknown() {
    file.stringPropertyNames().stream()
        .filter(key -> !asked.contains(key))
        .sorted()
        .forEach(key -> wrong.add(key + " is not known"));
  }

  private void must(boolean holds, String otherwise) {
    if (!holds) {
      wrong.add(otherwise);
    }
  }
}
