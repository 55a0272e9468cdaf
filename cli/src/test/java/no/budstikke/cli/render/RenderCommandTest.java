package no.budstikke.cli.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Map;
import javax.imageio.ImageIO;
import no.budstikke.cli.console.Trouble;
import no.budstikke.cli.generate.Generator;
import no.budstikke.cli.generate.MadeIssuer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** CLI contract, {@code render}: what a consumer would see, offline. */
class RenderCommandTest {
  private static final Instant NOW = Instant.parse("2026-11-18T09:00:00Z");

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final StringWriter side = new StringWriter();

  @TempDir private Path folder;
  private Path document = Path.of("");

  @BeforeEach
  void aDocument() throws IOException {
    document = folder.resolve("faktura.xml");
    java.nio.file.Files.write(document, generator(MadeIssuer.FJORDLYS).document(0).xml().bytes());
  }

  @Test
  void aPdfSaysWhatItKeepsAndIsTheSameTwice() throws IOException {
    assertThat(run("--json", "--source")).isZero();

    JsonNode json = JsonMapper.shared().readTree(out.toByteArray());
    byte[] pdf = java.nio.file.Files.readAllBytes(folder.resolve("faktura.pdf"));
    assertThat(json.path("pages").asInt()).isEqualTo(1);
    assertThat(json.path("bytes").asInt()).isEqualTo(pdf.length);
    assertThat(json.path("conformance").toString()).isEqualTo("[\"PDF/A-3A\",\"PDF/UA-1\"]");
    assertThat(json.path("template").asString()).isEqualTo("standard");
    assertThat(run("--source", "-o", folder.resolve("again.pdf").toString())).isZero();
    assertThat(folder.resolve("again.pdf")).hasBinaryContent(pdf);
  }

  @ParameterizedTest
  @EnumSource(Kind.class)
  void everyKindIsWrittenBesideTheDocument(Kind kind) {
    assertThat(run("--kind", kind.name().toLowerCase(java.util.Locale.ROOT), "--lang", "sv"))
        .isZero();

    assertThat(folder.resolve("faktura" + kind.ending())).isNotEmptyFile();
  }

  @Test
  void aFolderWillDoAsAPlace() throws IOException {
    Path shelf = java.nio.file.Files.createDirectory(folder.resolve("shelf"));

    assertThat(run("--out", shelf.toString())).isZero();

    assertThat(shelf.resolve("faktura.pdf")).exists();
  }

  @Test
  void aLetterIsMadeForThePrintProfileThatIsAskedFor() throws IOException {
    assertThat(run("--kind", "letter", "--profile", "no-c4")).isZero();
    byte[] plain = java.nio.file.Files.readAllBytes(folder.resolve("faktura-letter.pdf"));
    assertThat(run("--kind", "letter", "--profile", "no-f60")).isZero();
    assertThat(java.nio.file.Files.readAllBytes(folder.resolve("faktura-letter.pdf")))
        .isNotEqualTo(plain);

    assertThat(run("--kind", "letter", "--profile", "se-h2")).isEqualTo(2);
    assertThat(side.toString()).contains("no-c5, no-c65");
  }

  @Test
  void anOwnPdfThatMayNotBePostedIsToldOfAndShownInRed() throws IOException {
    String xml = java.nio.file.Files.readString(document);
    int place = xml.indexOf("<cac:AccountingSupplierParty>");
    java.nio.file.Files.writeString(
        document, xml.substring(0, place) + own(blankPage()) + xml.substring(place));

    assertThat(run("--kind", "letter", "--json", "--png")).isZero();

    JsonNode json = JsonMapper.shared().readTree(out.toByteArray());
    assertThat(json.path("template").asString()).isEqualTo("standard");
    assertThat(json.path("remarks").get(0).asString())
        .isEqualTo("OWN_PDF_REPLACED address-is-empty@1");
    assertThat(folder.resolve("faktura-letter-fault-1.png")).isNotEmptyFile();
  }

  private static String own(byte[] pdf) {
    return "<cac:AdditionalDocumentReference><cbc:ID>1</cbc:ID>"
        + "<cbc:DocumentDescription>Commercial Invoice</cbc:DocumentDescription>"
        + "<cac:Attachment><cbc:EmbeddedDocumentBinaryObject mimeCode=\"application/pdf\""
        + " filename=\"faktura.pdf\">"
        + java.util.Base64.getEncoder().encodeToString(pdf)
        + "</cbc:EmbeddedDocumentBinaryObject></cac:Attachment></cac:AdditionalDocumentReference>";
  }

  private static byte[] blankPage() {
    String pdf =
        """
        %PDF-1.4
        1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
        2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
        3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>endobj
        trailer<</Root 1 0 R/Size 4>>
        %%EOF
        """;
    return pdf.getBytes(StandardCharsets.US_ASCII);
  }

  @Test
  void aNoticeOnTheWebDoesNotAskToPay() throws IOException {
    assertThat(run("--kind", "html", "--notice", "--lang", "nn")).isZero();

    assertThat(folder.resolve("faktura.html"))
        .content(StandardCharsets.UTF_8)
        .contains("lang=\"nn\"", "AvtaleGiro")
        .doesNotContain("Til konto");
  }

  @Test
  void thePagesCanBeLookedAt() throws IOException {
    assertThat(run("--png")).isZero();

    BufferedImage page = ImageIO.read(folder.resolve("faktura-1.png").toFile());
    assertThat((double) page.getHeight() / page.getWidth())
        .isCloseTo(297 / 210.0, org.assertj.core.data.Offset.offset(0.01));
  }

  @Test
  void theIssuersLookIsUsedAndAWrongOneIsRefused() throws IOException {
    ImageIO.write(
        new BufferedImage(40, 20, BufferedImage.TYPE_INT_RGB),
        "png",
        folder.resolve("logo.png").toFile());
    Path look = folder.resolve("look.yaml");
    java.nio.file.Files.writeString(
        look,
        "colour: '#0b5d4e'\nlogo: logo.png\nfooter: Fjordlys AS\ngreeting: {invoice: Hei!}\n");

    assertThat(run("--kind", "html", "--look", look.toString())).isZero();
    assertThat(folder.resolve("faktura.html"))
        .content(StandardCharsets.UTF_8)
        .contains("#0b5d4e", "data:image/png;base64,", "Fjordlys AS", "Hei!");

    java.nio.file.Files.writeString(look, "colour: '#ffff00'\nfont: Comic\n");
    assertThat(run("--look", look.toString())).isEqualTo(2);
    assertThat(side.toString()).contains("look.colour", "look.font");
  }

  @Test
  void aLanguageWeDoNotWriteIsRefused() {
    assertThat(run("--lang", "fi")).isEqualTo(2);
  }

  @Test
  void aGalleryHasOneOfEveryKindAndTheNoticeOfADebit() {
    for (MadeIssuer issuer : java.util.List.of(MadeIssuer.FJORDLYS, MadeIssuer.BJORKVIK)) {
      assertThat(new Gallery(folder, Map.of(), NOW).write(generator(issuer)))
          .isGreaterThanOrEqualTo(5 * 7 + 6);
    }
    assertThat(folder.resolve(MadeIssuer.FJORDLYS.id() + "-reminder.eml")).isNotEmptyFile();
    assertThat(folder.resolve(MadeIssuer.BJORKVIK.id() + "-credit-note.pdf")).isNotEmptyFile();
    assertThat(folder.resolve(MadeIssuer.FJORDLYS.id() + "-invoice-smartmail.eml"))
        .content(StandardCharsets.UTF_8)
        .doesNotContain("application/pdf");
    assertThat(folder.resolve(MadeIssuer.FJORDLYS.id() + "-invoice-notice-page.html"))
        .content(StandardCharsets.UTF_8)
        .contains("AvtaleGiro", "<style>")
        .doesNotContain("Til konto", "<script");
  }

  private static Generator generator(MadeIssuer issuer) {
    return new Generator(issuer, 7, LocalDate.of(2026, 11, 18));
  }

  private int run(String... options) {
    String[] all = java.util.Arrays.copyOf(options, options.length + 1);
    all[options.length] = document.toString();
    CommandLine line =
        new CommandLine(
            new RenderCommand(
                new PrintStream(out, true, StandardCharsets.UTF_8), InstantSource.fixed(NOW)));
    line.setCaseInsensitiveEnumValuesAllowed(true);
    line.setErr(new PrintWriter(side, true));
    line.setExecutionExceptionHandler(
        (thrown, _, _) -> {
          side.append(thrown.getMessage());
          return thrown instanceof Trouble trouble ? trouble.exit().code() : 3;
        });
    return line.execute(all);
  }
}
