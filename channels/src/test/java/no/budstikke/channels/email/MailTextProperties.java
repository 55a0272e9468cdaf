package no.budstikke.channels.email;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeUtility;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;

class MailTextProperties {
  @Property
  void textReadsBackAsItWasAndTravelsAsShortAsciiLines(@ForAll @StringLength(max = 400) String any)
      throws IOException, MessagingException {
    String text = wellFormed(any);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    QuotedPrintable.write(text, out);
    String written = out.toString(US_ASCII);

    assertThat(written.split("\r\n", -1))
        .allMatch(line -> line.length() <= 76 && !line.startsWith(".") && !line.endsWith(" "));
    assertThat(out.toByteArray()).doesNotContain((byte) 0x80);
    byte[] back =
        MimeUtility.decode(new ByteArrayInputStream(out.toByteArray()), "quoted-printable")
            .readAllBytes();
    assertThat(new String(back, UTF_8)).isEqualTo(text.replace("\n", "\r\n"));
  }

  @Property
  void whatIsReadAsAnAddressFitsIntoOneCommand(@ForAll String text) {
    assertThat(Address.read(text).stream())
        .allSatisfy(address -> assertThat(address.value()).matches("[!-;=?-~]+@[A-Za-z0-9.-]+"));
  }

  @Property
  void oneLineIsOneLine(@ForAll String text) {
    assertThat(OneLine.of(text).lines().count()).isLessThanOrEqualTo(1);
    assertThat(OneLine.of(text)).doesNotContain("\r", "\n");
  }

  /** Lone surrogates are no text, and a carriage return is not what we write. */
  private static String wellFormed(String any) {
    return new String(any.getBytes(UTF_8), UTF_8).replace('\r', ' ');
  }
}
