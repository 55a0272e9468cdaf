package no.budstikke.channels.print;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import no.budstikke.core.request.Content;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * Opens a batch as a print house does: strictly, and with limits. What the manifest says must be
 * so. Source: mail and print 3.10.
 */
final class BatchReader {
  private static final Pattern UUID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
  private static final Pattern LETTER_ID = Pattern.compile("\\d{13}");
  private static final Pattern FILE = Pattern.compile("letters/\\d{6}_\\d{13}\\.pdf");
  private static final int LARGEST_LETTER = 40_000_000;

  private BatchReader() {}

  /**
   * What is in a batch file.
   *
   * @param batchId its name; empty when even that cannot be read
   * @param letters in order; none when there is a problem
   * @param problem the code with which the whole batch is rejected
   */
  record Opened(String batchId, List<Enclosed> letters, Optional<String> problem) {
    Opened {
      letters = List.copyOf(letters);
    }
  }

  /**
   * One letter as it came.
   *
   * @param letterId 13 digits
   * @param deliveryId by which the sender knows it
   * @param sha256 of what was in the ZIP
   * @param sheets as the manifest says
   * @param country where it goes
   * @param names by which a table may know it
   */
  record Enclosed(
      String letterId,
      String deliveryId,
      String sha256,
      int sheets,
      String country,
      List<String> names) {
    Enclosed {
      names = List.copyOf(names);
    }

    /** The same letter with another number of sheets. */
    Enclosed counted(String number) {
      return new Enclosed(letterId, deliveryId, sha256, Integer.parseInt(number), country, names);
    }

    @Override
    public String toString() {
      return "Enclosed";
    }
  }

  /** The batch is not as it must be. */
  private static final class WrongBatch extends RuntimeException {
    private static final long serialVersionUID = 1;
    private final String code;

    WrongBatch(String code) {
      super(code);
      this.code = code;
    }
  }

  static Opened open(Path file) {
    String batchId = "";
    try (ZipFile zip = new ZipFile(file.toFile())) {
      JsonNode manifest =
          Json.MAPPER.readTree(content(zip, BatchFile.MANIFEST, Json.LARGEST_FILE, "NO_MANIFEST"));
      batchId = text(manifest, "batchId", UUID);
      JsonNode letters = manifest.path("letters");
      boolean counted =
          letters.isArray()
              && !letters.isEmpty()
              && letters.size() == manifest.path("letterCount").asInt(-1)
              && letters.size() + 1 == zip.size();
      if (!counted) {
        throw new WrongBatch("COUNT_MISMATCH");
      }
      List<Enclosed> enclosed = new ArrayList<>();
      for (JsonNode letter : letters) {
        enclosed.add(letter(zip, letter));
      }
      return new Opened(batchId, enclosed, Optional.empty());
    } catch (WrongBatch e) {
      return new Opened(batchId, List.of(), Optional.of(e.code));
    } catch (JacksonException e) {
      return new Opened(batchId, List.of(), Optional.of("BAD_MANIFEST"));
    } catch (IOException e) {
      return new Opened(batchId, List.of(), Optional.of("UNREADABLE_ZIP"));
    }
  }

  private static Enclosed letter(ZipFile zip, JsonNode letter) throws IOException {
    byte[] pdf = content(zip, text(letter, "file", FILE), LARGEST_LETTER, "NO_LETTER");
    String hash = HexFormat.of().formatHex(Content.of(pdf).sha256());
    if (!hash.equals(letter.path("sha256").asString(""))) {
      throw new WrongBatch("HASH_MISMATCH");
    }
    String delivery = text(letter, "deliveryId", UUID);
    String id = text(letter, "letterId", LETTER_ID);
    List<String> names =
        List.of(
            delivery,
            id,
            letter.path("postalCode").asString(""),
            letter.path("recipient").path(0).asString(""));
    return new Enclosed(
        id,
        delivery,
        hash,
        letter.path("sheets").asInt(0),
        letter.path("country").asString(""),
        names);
  }

  private static byte[] content(ZipFile zip, String name, int limit, String missing)
      throws IOException {
    ZipEntry entry = zip.getEntry(name);
    if (entry == null || entry.getSize() > limit) {
      throw new WrongBatch(missing);
    }
    try (InputStream in = zip.getInputStream(entry)) {
      return in.readNBytes(limit);
    }
  }

  private static String text(JsonNode parent, String field, Pattern form) {
    String text = parent.path(field).asString("");
    if (!form.matcher(text).matches()) {
      throw new WrongBatch("BAD_MANIFEST");
    }
    return text;
  }
}
