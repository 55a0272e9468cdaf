package no.budstikke.documents.picture;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import org.verapdf.core.EncryptedPdfException;
import org.verapdf.core.ModelParsingException;
import org.verapdf.core.ValidationException;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

/** What veraPDF says of a file. */
final class Conformance {
  private static final List<PDFAFlavour> BOTH = List.of(PDFAFlavour.PDFA_3_A, PDFAFlavour.PDFUA_1);

  static {
    VeraGreenfieldFoundryProvider.initialise();
  }

  private Conformance() {}

  /** Every rule of PDF/A-3A and PDF/UA-1 that is broken; the file is read once for both. */
  static List<String> objections(byte[] pdf) {
    try (PDFAParser parser =
            Foundries.defaultInstance()
                .createParser(new ByteArrayInputStream(pdf), PDFAFlavour.PDFA_3_A);
        PDFAValidator validator = Foundries.defaultInstance().createValidator(BOTH)) {
      List<ValidationResult> results = validator.validateAll(parser);
      if (results.size() != BOTH.size()) {
        throw new IllegalStateException("veraPDF was silent about a standard.");
      }
      return results.stream().flatMap(result -> objections(result).stream()).toList();
    } catch (IOException | EncryptedPdfException | ModelParsingException | ValidationException e) {
      throw new IllegalStateException(e);
    }
  }

  private static List<String> objections(ValidationResult result) {
    PDFAFlavour flavour = result.getPDFAFlavour();
    return result.getTestAssertions().stream()
        .filter(one -> one.getStatus() == TestAssertion.Status.FAILED)
        .map(one -> flavour + " " + one.getRuleId().getClause() + ": " + one.getMessage())
        .distinct()
        .toList();
  }
}
