package no.budstikke.server.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import no.budstikke.pipeline.returns.LetterReturns;
import no.budstikke.server.access.Door;
import no.budstikke.server.problem.Refusal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Letters that came back: what the issuer has to mend in its own register. */
@RestController
@RequestMapping("/v1/issuers/{issuer}/returned-letters")
@Tag(name = "returned letters")
public class ReturnedLettersController {
  private static final int MOST = 1000;
  private static final int LONGEST_NOTE = 500;

  private final Door door;
  private final LetterReturns letters;

  ReturnedLettersController(Door door, LetterReturns letters) {
    this.door = door;
    this.letters = letters;
  }

  @GetMapping
  @Operation(
      summary = "Letters that came back, the newest first, with the new address where it is known")
  public Map<String, Object> list(
      @PathVariable String issuer,
      @RequestParam(defaultValue = "true") boolean open,
      @RequestParam(defaultValue = "100") int limit) {
    return Map.of(
        "letters", letters.of(door.issuer(issuer).id(), open, Math.clamp(limit, 1, MOST)));
  }

  /**
   * What has been done about it.
   *
   * @param note in the words of whoever did it
   */
  public record Seen(Optional<String> note) {}

  @PostMapping("/{delivery}:done")
  @Operation(summary = "The issuer's register is mended, or there is nothing to mend")
  public Map<String, Object> done(
      @PathVariable String issuer, @PathVariable String delivery, @RequestBody Seen seen) {
    String note = seen.note().orElse("").strip();
    if (note.isEmpty() || note.length() > LONGEST_NOTE) {
      throw Refusal.badRequest(
          "Say in 'note' what was done: 1 to " + LONGEST_NOTE + " characters.");
    }
    if (!letters.done(door.issuer(issuer).id(), named(delivery), door.actor(), note)) {
      throw Refusal.notFound("returned letter");
    }
    return list(issuer, false, MOST);
  }

  private static UUID named(String delivery) {
    try {
      return UUID.fromString(delivery);
    } catch (IllegalArgumentException notAName) {
      throw Refusal.notFound("returned letter");
    }
  }
}
