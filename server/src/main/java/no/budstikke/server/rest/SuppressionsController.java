package no.budstikke.server.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import no.budstikke.pipeline.suppression.Suppression;
import no.budstikke.pipeline.suppression.Suppressions;
import no.budstikke.server.access.Door;
import no.budstikke.server.problem.Refusal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Mail addresses that are not written to any more, and why. */
@RestController
@RequestMapping("/v1/issuers/{issuer}/suppressions")
@Tag(name = "suppressions")
public class SuppressionsController {
  private static final int MOST = 1000;
  private static final int LONGEST_NOTE = 500;

  private final Door door;
  private final Suppressions suppressions;

  SuppressionsController(Door door, Suppressions suppressions) {
    this.door = door;
    this.suppressions = suppressions;
  }

  @GetMapping
  @Operation(summary = "Why addresses are not written to: the newest first, also what has ended")
  public Map<String, Object> list(
      @PathVariable String issuer, @RequestParam(defaultValue = "100") int limit) {
    List<Suppression> newest =
        suppressions.of(door.issuer(issuer).id(), Math.clamp(limit, 1, MOST));
    return Map.of("suppressions", newest);
  }

  /**
   * Why it is lifted.
   *
   * @param note in the words of whoever lifts it
   */
  public record Lifted(Optional<String> note) {}

  @PostMapping("/{id}:lift")
  @Operation(summary = "Write to the address again")
  public Map<String, Object> lift(
      @PathVariable String issuer, @PathVariable String id, @RequestBody Lifted lifted) {
    String note = lifted.note().orElse("").strip();
    if (note.isEmpty() || note.length() > LONGEST_NOTE) {
      throw Refusal.badRequest("Say in 'note' why: 1 to " + LONGEST_NOTE + " characters.");
    }
    if (!suppressions.lift(door.issuer(issuer).id(), named(id), door.actor(), note)) {
      throw Refusal.notFound("suppression");
    }
    return list(issuer, MOST);
  }

  private static UUID named(String id) {
    try {
      return UUID.fromString(id);
    } catch (IllegalArgumentException notAName) {
      throw Refusal.notFound("suppression");
    }
  }
}
