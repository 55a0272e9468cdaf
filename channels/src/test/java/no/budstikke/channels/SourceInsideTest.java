package no.budstikke.channels;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import no.budstikke.channels.email.Email;
import no.budstikke.core.choose.Channels;
import no.budstikke.core.request.Contact;
import no.budstikke.core.request.Content;
import no.budstikke.core.request.Identity;
import no.budstikke.core.request.Market;
import no.budstikke.core.request.NationalId;
import no.budstikke.core.transform.Assignment;
import no.budstikke.core.transform.Preparation;
import no.budstikke.documents.picture.InvoicePicture;
import no.budstikke.documents.picture.Look;
import no.budstikke.documents.picture.Outfit;
import no.budstikke.documents.picture.Rendition;
import org.junit.jupiter.api.Test;

/**
 * Mail and print, section 5.1: the document goes along in its picture where the issuer wants it.
 */
class SourceInsideTest {
  private static final Content UBL =
      Content.of("<Invoice>4000007</Invoice>".getBytes(StandardCharsets.UTF_8));
  private static final Map<String, String> FROM =
      Map.of("from", "faktura@nordkraft.example", "fromName", "Nordkraft");
  private static final Map<String, String> WITH =
      Map.of("from", "faktura@nordkraft.example", "fromName", "Nordkraft", "look.source", "on");

  @Test
  void aMailsPdfHoldsIt() throws Exception {
    Assignment assignment = Assignments.on(Channels.EMAIL, WITH).build(1);

    assertThat(attached(assignment)).isEqualTo(picture(assignment, Optional.of(UBL)));
  }

  @Test
  void withoutTheTermItStaysOut() throws Exception {
    Assignment assignment = Assignments.on(Channels.EMAIL, FROM).build(1);

    assertThat(attached(assignment)).isEqualTo(picture(assignment, Optional.empty()));
  }

  /** R-EM-4: a mail is read by others than its recipient. */
  @Test
  void aDocumentThatNamesAnIdentityNumberIsNotMailed() throws Exception {
    Identity person =
        new Identity(
            NationalId.withCheckDigits(Market.NO, "018199123"),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Contact.NONE);
    Assignment assignment = Assignments.on(Channels.EMAIL, WITH).identity(person).build(1);

    assertThat(person.nationalId()).isPresent();
    assertThat(attached(assignment)).isEqualTo(picture(assignment, Optional.empty()));
    assertThat(Outfit.of(assignment.with(Optional.of(UBL)), true).source())
        .as("where only the consumer gets it")
        .contains(UBL);
  }

  private static Content picture(Assignment assignment, Optional<Content> source) {
    Rendition rendition = Rendition.of(assignment.request(), Market.NO, assignment.leg());
    Outfit outfit = new Outfit(Look.PLAIN, Optional.empty(), source);
    return new InvoicePicture().render(assignment.request(), rendition, outfit).pdf();
  }

  /** The picture in the mail that is made of it. */
  private static Content attached(Assignment assignment) throws MessagingException, IOException {
    Preparation made =
        Email.preparer("budstikke.example", 5_000_000).prepare(assignment.with(Optional.of(UBL)));
    Content mail = ((Preparation.Ready) made).prepared().content();
    MimeMessage message =
        new MimeMessage(
            Session.getInstance(new Properties()), new ByteArrayInputStream(mail.bytes()));
    Multipart parts = (Multipart) message.getContent();
    for (int i = 0; i < parts.getCount(); i++) {
      Part part = parts.getBodyPart(i);
      if (part.isMimeType("application/pdf")) {
        return Content.of(part.getInputStream().readAllBytes());
      }
    }
    throw new AssertionError("There is no picture in the mail.");
  }
}
