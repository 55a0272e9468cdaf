package no.budstikke.server.dropbox;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;
import no.budstikke.core.receive.BatchId;
import no.budstikke.documents.report.FindingJson;
import no.budstikke.documents.texts.FindingTexts;
import no.budstikke.documents.texts.Language;
import no.budstikke.pipeline.books.BatchBooks;
import no.budstikke.pipeline.books.BatchLine;
import no.budstikke.pipeline.books.BatchWhole;
import no.budstikke.pipeline.disk.Access;
import no.budstikke.pipeline.disk.DurableFiles;
import no.budstikke.pipeline.intake.Reception;
import no.budstikke.pipeline.issuers.IssuerProfile;
import no.budstikke.server.receive.Batches;
import no.budstikke.server.receive.UploadBroken;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Reads one file of a drop box and lays its verdict; doing so again changes nothing. */
final class Collector {
  private static final String ACTOR = "drop box";
  private static final int NAME_DIGITS = 12;
  private static final int LONGEST_NAME = 150;

  /** Batches whose end was never read, or that were refused as a whole: they are read again. */
  private static final Set<String> NOT_TAKEN = Set.of("RECEIVING", "REFUSED");

  private final Batches batches;
  private final BatchBooks books;
  private final FindingTexts texts = FindingTexts.in(Language.EN);
  private final JsonMapper json = JsonMapper.shared();

  Collector(Batches batches, BatchBooks books) {
    this.batches = batches;
    this.books = books;
  }

  /** Reads a file, answers, and puts it away. */
  void collect(Boxes.Box box, IssuerProfile issuer, Path file) throws IOException, UploadBroken {
    String name = file.getFileName().toString();
    String batch = shortened(name) + " " + hash(file).substring(0, NAME_DIGITS);
    Optional<ObjectNode> known = earlier(issuer, batch);
    ObjectNode verdict = known.isPresent() ? known.get() : fresh(issuer, batch, file);
    verdict.put("file", name);
    DurableFiles.write(
        box.out().resolve(name + ".verdict.json"),
        json.writeValueAsString(verdict) + "\n",
        Access.OWNER_FILE);
    DurableFiles.moveInPlace(file, away(box, name, batch));
    DurableFiles.syncDirectory(box.in());
  }

  private ObjectNode fresh(IssuerProfile issuer, String batch, Path file)
      throws IOException, UploadBroken {
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
      return batches.take(issuer, new Reception.Label(batch, ACTOR, false), in).json(texts);
    }
  }

  /** What was said, or would have been said, before the program was stopped. */
  private Optional<ObjectNode> earlier(IssuerProfile issuer, String batch) {
    return books
        .named(issuer.id(), batch)
        .flatMap(id -> books.find(issuer.id(), id))
        .map(BatchWhole::line)
        .filter(line -> !NOT_TAKEN.contains(line.state()))
        .map(line -> verdict(issuer, line));
  }

  private ObjectNode verdict(IssuerProfile issuer, BatchLine line) {
    ObjectNode verdict = json.createObjectNode();
    verdict.put("batch", line.batch().toString());
    verdict.put("state", line.state());
    verdict.put("received", line.terms().received());
    verdict.put("accepted", line.accepted());
    verdict.put("rejected", line.terms().received() - line.accepted());
    verdict.put("duplicates", line.duplicates());
    verdict.put("conflicts", line.conflicts());
    verdict.put("notRead", line.terms().notRead());
    verdict.set(
        "findings", FindingJson.of(books.findings(issuer.id(), new BatchId(line.batch())), texts));
    return verdict;
  }

  /** A name may come again with other content; both are kept. */
  private static Path away(Boxes.Box box, String name, String batch) {
    Path usual = box.read().resolve(name);
    return Files.notExists(usual)
        ? usual
        : box.read().resolve(batch.substring(batch.length() - NAME_DIGITS) + "-" + name);
  }

  private static String shortened(String name) {
    String printable = name.replaceAll("\\p{Cntrl}", "");
    return printable.substring(0, Math.min(LONGEST_NAME, printable.length()));
  }

  private static String hash(Path file) throws IOException {
    try (InputStream in =
        new DigestInputStream(
            new BufferedInputStream(Files.newInputStream(file)),
            MessageDigest.getInstance("SHA-256"))) {
      in.transferTo(java.io.OutputStream.nullOutputStream());
      MessageDigest digest = ((DigestInputStream) in).getMessageDigest();
      // The same content under another name is another file.
      digest.update(file.getFileName().toString().getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256.", e);
    }
  }
}
