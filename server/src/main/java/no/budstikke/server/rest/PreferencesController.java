package no.budstikke.server.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.budstikke.core.choose.ChannelId;
import no.budstikke.core.choose.Plans;
import no.budstikke.pipeline.issuers.IssuerProfile;
import no.budstikke.pipeline.preferences.Preference;
import no.budstikke.pipeline.preferences.Preferences;
import no.budstikke.pipeline.preferences.Wish;
import no.budstikke.server.access.Door;
import no.budstikke.server.problem.Refusal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What consumers would rather have, by the issuer's own customer number. */
@RestController
@RequestMapping("/v1/issuers/{issuer}/consumers/{customer}/preferences")
@Tag(name = "preferences")
public class PreferencesController {
  private static final int MOST = 100;

  private final Door door;
  private final Preferences preferences;

  PreferencesController(Door door, Preferences preferences) {
    this.door = door;
    this.preferences = preferences;
  }

  /**
   * What is wished from now on.
   *
   * @param preferred channels, best first
   * @param refused channels that are not wanted
   * @param source where the issuer has it from
   */
  public record Wished(
      Optional<List<String>> preferred, Optional<List<String>> refused, Optional<String> source) {}

  @GetMapping
  @Operation(summary = "What a consumer wishes, and has wished before")
  public Map<String, Object> read(@PathVariable String issuer, @PathVariable String customer) {
    List<Preference> history = preferences.history(door.issuer(issuer).id(), customer);
    if (history.isEmpty()) {
      throw Refusal.notFound("preference");
    }
    return Map.of("now", history.getFirst(), "history", history);
  }

  @PutMapping
  @Operation(summary = "From now on a consumer wishes this")
  public Map<String, Object> write(
      @PathVariable String issuer, @PathVariable String customer, @RequestBody Wished wished) {
    IssuerProfile profile = door.issuer(issuer);
    if (customer.isBlank() || customer.length() > MOST) {
      throw Refusal.badRequest("A customer number has 1 to " + MOST + " characters.");
    }
    Wish wish = wish(wished, profile);
    preferences.wish(profile.id(), customer, wish, door.actor());
    return read(issuer, customer);
  }

  @DeleteMapping
  @Operation(summary = "From now on a consumer wishes nothing; what was wished before is kept")
  public Map<String, Object> withdraw(@PathVariable String issuer, @PathVariable String customer) {
    IssuerProfile profile = door.issuer(issuer);
    if (preferences.history(profile.id(), customer).isEmpty()) {
      throw Refusal.notFound("preference");
    }
    preferences.withdraw(profile.id(), customer, door.actor());
    return read(issuer, customer);
  }

  private static Wish wish(Wished wished, IssuerProfile issuer) {
    Set<String> known =
        Plans.of(issuer.market()).stream()
            .flatMap(plan -> plan.legs().stream())
            .map(leg -> leg.channel().value())
            .collect(Collectors.toSet());
    List<String> preferred = wished.preferred().orElse(List.of());
    List<String> refused = wished.refused().orElse(List.of());
    Set<String> seen = new HashSet<>();
    Stream.concat(preferred.stream(), refused.stream())
        .forEach(
            channel -> {
              if (!known.contains(channel)) {
                throw Refusal.badRequest("'" + channel + "' is no channel of the market.");
              }
              if (!seen.add(channel)) {
                throw Refusal.badRequest("'" + channel + "' stands twice.");
              }
            });
    return new Wish(
        preferred.stream().map(ChannelId::new).toList(),
        refused.stream().map(ChannelId::new).toList(),
        wished.source().orElse(""));
  }
}
