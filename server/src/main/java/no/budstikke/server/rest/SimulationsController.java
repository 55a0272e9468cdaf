package no.budstikke.server.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Map;
import no.budstikke.server.access.Door;
import no.budstikke.server.problem.Refusal;
import no.budstikke.server.whatif.Simulations;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** What another policy or other prices would have done. */
@RestController
@RequestMapping("/v1/issuers/{issuer}/simulations")
@Tag(name = "simulations")
public class SimulationsController {
  private static final int LARGEST = 1_000_000;
  private static final YAMLMapper YAML = new YAMLMapper();

  private final Door door;
  private final Simulations simulations;

  SimulationsController(Door door, Simulations simulations) {
    this.door = door;
    this.simulations = simulations;
  }

  @PostMapping
  @Operation(
      summary = "Decides stored requests again by another policy or other prices; changes nothing",
      description =
          "YAML or JSON: {batch, policy, prices}, each optional. Policy and prices have the keys of"
              + " the issuer's configuration and of a price list.")
  public ObjectNode run(@PathVariable String issuer, @RequestBody byte[] body) {
    return switch (simulations.run(door.issuer(issuer), read(body))) {
      case Simulations.Result.Compared(var json) -> json;
      case Simulations.Result.Refused(var problems) ->
          throw Refusal.of(
              HttpStatus.UNPROCESSABLE_CONTENT,
              "The simulation is wrong in " + problems.size() + " places.",
              Map.of("problems", problems));
    };
  }

  private static JsonNode read(byte[] body) {
    if (body.length > LARGEST) {
      throw Refusal.of(HttpStatus.CONTENT_TOO_LARGE, "A simulation is 1 MB at most.");
    }
    try {
      JsonNode node = YAML.readTree(body);
      if (node.isObject()) {
        return node;
      }
    } catch (JacksonException _) {
      // Said below, without what the parser quotes.
    }
    throw Refusal.badRequest("This is neither a YAML nor a JSON object.");
  }
}
