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

/** What veraPDF says of a file. */
final class Conformance {
  static {
    VeraGreenfieldFoundryProvider.initialise();
  }

  private Conformance() {}

  /** Every rule of PDF/A-3A and PDF/UA-1 that is broken. */
  static List<String> objections(byte[] pdf) {
    return java.util.stream.Stream.of(PDFAFlavour.PDFA_3_A, PDFAFlavour.PDFUA_1)
        .flatMap(flavour -> objections(pdf, flavour).stream())
        .toList();
  }

  private static List<String> objections(byte[] pdf, PDFAFlavour flavour) {
    try (PDFAParser parser =
            Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), flavour);
        PDFAValidator validator = Foundries.defaultInstance().createValidator(flavour, false)) {
      return validator.validate(parser).getTestAssertions().stream()
          .filter(one -> one.getStatus() == TestAssertion.Status.FAILED)
          .map(one -> flavour + " " + one.getRuleId().getClause() + ": " + one.getMessage())
          .distinct()
          .toList();
    } catch (IOException | EncryptedPdfException | ModelParsingException | ValidationException e) {
      throw new IllegalStateException(e);
    }
  }
}
