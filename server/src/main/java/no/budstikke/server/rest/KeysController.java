package no.budstikke.server.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Optional;
import java.util.UUID;
import no.budstikke.core.request.IssuerId;
import no.budstikke.pipeline.books.Slice;
import no.budstikke.pipeline.issuers.ApiKeys;
import no.budstikke.pipeline.issuers.KeyEntry;
import no.budstikke.pipeline.issuers.KeyHolder;
import no.budstikke.pipeline.secrets.ApiKey;
import no.budstikke.server.access.Door;
import no.budstikke.server.problem.Refusal;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Keys of issuers and operators: made, listed, revoked, never shown again. */
@RestController
@Tag(name = "keys")
public class KeysController {
  private static final int LONGEST = 60;

  private final Door door;
  private final ApiKeys keys;

  KeysController(Door door, ApiKeys keys) {
    this.door = door;
    this.keys = keys;
  }

  /**
   * A key that is wanted.
   *
   * @param name for events and lists
   */
  public record Wanted(Optional<String> name) {
    String checked() {
      String text = name.orElse("").strip();
      if (text.isEmpty() || text.length() > LONGEST) {
        throw Refusal.badRequest("'name' has 1-" + LONGEST + " characters.");
      }
      return text;
    }
  }

  /**
   * A key that was made.
   *
   * @param id by which it is revoked
   * @param name as given
   * @param key shown this once
   */
  public record Made(UUID id, String name, String key) {
    @Override
    public String toString() {
      return "Made";
    }
  }

  @PostMapping("/v1/issuers/{issuer}/keys")
  @ResponseStatus(HttpStatus.CREATED)
  @Operation(summary = "Makes a key for an issuer's programs; it is shown once (operator)")
  public Made make(@PathVariable String issuer, @RequestBody Wanted wanted) {
    IssuerId id = door.issuerForOperator(issuer).id();
    return made(new KeyHolder.OfIssuer(id, wanted.checked()));
  }

  @GetMapping("/v1/issuers/{issuer}/keys")
  @Operation(summary = "An issuer's keys, without the keys themselves (operator)")
  public Slice<KeyEntry> list(@PathVariable String issuer) {
    return new Slice<>(keys.of(door.issuerForOperator(issuer).id()), Optional.empty());
  }

  @DeleteMapping("/v1/issuers/{issuer}/keys/{key}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(summary = "Revokes an issuer's key at once (operator)")
  public void revoke(@PathVariable String issuer, @PathVariable String key) {
    IssuerId id = door.issuerForOperator(issuer).id();
    found(keys.revoke(id, Words.id(key, "key"), door.actor()));
  }

  @PostMapping("/v1/operations/keys")
  @ResponseStatus(HttpStatus.CREATED)
  @Operation(summary = "Makes a key for an operator; it is shown once (operator)")
  public Made makeOperator(@RequestBody Wanted wanted) {
    return made(new KeyHolder.Operator(wanted.checked()));
  }

  @GetMapping("/v1/operations/keys")
  @Operation(summary = "The operators' keys, without the keys themselves (operator)")
  public Slice<KeyEntry> operators() {
    return new Slice<>(keys.ofOperators(), Optional.empty());
  }

  @DeleteMapping("/v1/operations/keys/{key}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(summary = "Revokes an operator's key at once (operator)")
  public void revokeOperator(@PathVariable String key) {
    found(keys.revokeOperator(Words.id(key, "key"), door.actor()));
  }

  private Made made(KeyHolder holder) {
    ApiKey key = ApiKey.fresh();
    return new Made(keys.admit(key, holder, door.actor()), holder.name(), key.letters());
  }

  private static void found(boolean found) {
    if (!found) {
      throw Refusal.notFound("key");
    }
  }
}
