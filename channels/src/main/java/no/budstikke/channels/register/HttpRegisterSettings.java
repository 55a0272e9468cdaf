package no.budstikke.channels.register;

import java.net.URI;
import java.time.Duration;
import no.budstikke.core.lookup.RegisterId;

/**
 * Where a register is, and how it is asked.
 *
 * @param register its name
 * @param url to which questions are posted
 * @param patience so long an answer is waited for
 * @param most questions in one call, at most
 * @param fresh so long an answer may be used when the register does not say (R-LU-3)
 */
public record HttpRegisterSettings(
    RegisterId register, URI url, Duration patience, int most, Duration fresh) {
  /** Ten seconds, a hundred questions, one day. */
  public static HttpRegisterSettings of(RegisterId register, URI url) {
    return new HttpRegisterSettings(register, url, Duration.ofSeconds(10), 100, Duration.ofDays(1));
  }
}
