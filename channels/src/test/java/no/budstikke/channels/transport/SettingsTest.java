package no.budstikke.channels.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsTest {
  private static final SftpLogin LOGIN = new SftpLogin.Password("secret");

  @ParameterizedTest
  @ValueSource(strings = {"a b", "a>\r\nRCPT TO:<b", "a\nb", "ø@x.example", "<a"})
  void anEnvelopeHoldsNothingThatEndsACommand(String address) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Envelope("a@b.example", address, "id"));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Envelope(address, "a@b.example", "id"));
  }

  /** RFC 5321, section 4.5.5: what must not be answered has no sender. */
  @Test
  void onlyTheSenderMayBeEmpty() {
    assertThat(new Envelope("", "a@b.example", "id").from()).isEmpty();
    assertThatIllegalArgumentException().isThrownBy(() -> new Envelope("a@b.example", "", "id"));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Envelope("a@b.example", "a@b.example", ""));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "any", "MD5:00:11", "ssh-rsa"})
  void aFileServerWithoutALearntHostKeyIsRefused(String hostKey) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new SftpSettings("h", 22, "u", LOGIN, hostKey, Duration.ofSeconds(1)));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, -1, 65_536})
  void aPortIsAPort(int port) {
    assertThatIllegalArgumentException().isThrownBy(() -> SmtpSettings.of("h", port, Tls.NONE));
  }

  @Test
  void secretsAreNotShown() {
    assertThat(new Login("user", "secret") + " " + LOGIN + new Envelope("a@b.c", "d@e.f", "i"))
        .doesNotContain("secret", "a@b.c", "d@e.f");
  }
}
