package no.budstikke.channels.register;

import java.nio.file.Path;
import no.budstikke.channels.transport.counterpart.Mode;
import tools.jackson.databind.JsonNode;

/**
 * How a simulated register is set up.
 *
 * @param mode it does not start in production
 * @param port 0 for any free one, on the loopback
 * @param folder where its table is
 * @param population who is known: {@code {"consumers": {KEY: {REGISTER: ANSWER}}}}, where KEY is a
 *     customer number, a KID or an identity number
 */
public record SimulatedRegisterSettings(Mode mode, int port, Path folder, JsonNode population) {
  @Override
  public String toString() {
    return "SimulatedRegisterSettings";
  }
}
