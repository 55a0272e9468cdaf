package no.budstikke.server.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.budstikke.core.request.IssuerId;
import no.budstikke.documents.configuration.Configured;
import no.budstikke.documents.configuration.Problem;
import no.budstikke.pipeline.books.Slice;
import no.budstikke.pipeline.issuers.ConfigurationVersion;
import no.budstikke.pipeline.issuers.IssuerProfile;
import no.budstikke.pipeline.issuers.PostgresIssuers;
import no.budstikke.server.access.Door;
import no.budstikke.server.enrol.Configurations;
import no.budstikke.server.problem.Refusal;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Issuers and their configurations. */
@RestController
@RequestMapping("/v1/issuers")
@Tag(name = "issuers")
public class IssuersController {
  private static final int LARGEST = 1_000_000;

  private final Door door;
  private final PostgresIssuers issuers;
  private final Configurations configurations;

  IssuersController(Door door, PostgresIssuers issuers, Configurations configurations) {
    this.door = door;
    this.issuers = issuers;
    this.configurations = configurations;
  }

  /**
   * An issuer as it stands in a list.
   *
   * @param issuer its short name
   * @param name as people know it
   * @param market where its consumers live
   * @param version of its configuration
   */
  public record IssuerLine(String issuer, String name, String market, String version) {
    static IssuerLine of(IssuerProfile profile) {
      return new IssuerLine(
          profile.id().value(),
          profile.name(),
          profile.market().name(),
          profile.policy().version());
    }
  }

  /**
   * An issuer with its configuration.
   *
   * @param configuration as it was handed in
   * @param number of this version, 1, 2, …
   * @param changedBy who handed it in
   * @param changedAt when
   * @param versions all there have been, newest first
   */
  public record IssuerWhole(
      String issuer,
      String name,
      String market,
      String version,
      String configuration,
      int number,
      String changedBy,
      Instant changedAt,
      List<VersionLine> versions) {}

  /**
   * An earlier version.
   *
   * @param number 1, 2, …
   * @param version made from the content
   * @param changedBy who handed it in
   * @param changedAt when
   */
  public record VersionLine(int number, String version, String changedBy, Instant changedAt) {
    static VersionLine of(ConfigurationVersion version) {
      return new VersionLine(version.number(), version.version(), version.actor(), version.at());
    }
  }

  @GetMapping
  @Operation(summary = "The issuers the key may see")
  public Slice<IssuerLine> list() {
    return new Slice<>(
        door.visible().stream()
            .flatMap(id -> issuers.find(id).stream())
            .map(IssuerLine::of)
            .toList(),
        Optional.empty());
  }

  @GetMapping("/{issuer}")
  @Operation(summary = "An issuer with its configuration and the versions before")
  public IssuerWhole one(@PathVariable String issuer) {
    return whole(door.issuer(issuer));
  }

  @PostMapping
  @Operation(summary = "Configures an issuer, YAML or JSON (operator)")
  public ResponseEntity<IssuerWhole> create(@RequestBody byte[] body) {
    door.operatorOnly();
    String content = text(body);
    IssuerProfile profile = usable(content);
    boolean known = issuers.find(profile.id()).isPresent();
    issuers.configure(profile, content, door.actor());
    return known
        ? ResponseEntity.ok(whole(profile))
        : ResponseEntity.created(URI.create("/v1/issuers/" + profile.id())).body(whole(profile));
  }

  @PutMapping("/{issuer}")
  @Operation(summary = "Changes an issuer's configuration, YAML or JSON (operator)")
  public IssuerWhole change(@PathVariable String issuer, @RequestBody byte[] body) {
    IssuerProfile before = door.issuerForOperator(issuer);
    String content = text(body);
    IssuerProfile profile = usable(content);
    if (!profile.id().equals(before.id())) {
      throw wrong(List.of(new Problem("issuer", "This is another issuer's configuration.")));
    }
    issuers.configure(profile, content, door.actor());
    return whole(profile);
  }

  private IssuerWhole whole(IssuerProfile profile) {
    IssuerId id = profile.id();
    ConfigurationVersion newest = issuers.newest(id).orElseThrow(() -> Refusal.notFound("issuer"));
    return new IssuerWhole(
        id.value(),
        profile.name(),
        profile.market().name(),
        newest.version(),
        newest.content(),
        newest.number(),
        newest.actor(),
        newest.at(),
        issuers.versions(id).stream().map(VersionLine::of).toList());
  }

  private IssuerProfile usable(String content) {
    return switch (configurations.check(content)) {
      case Configured.Usable<IssuerProfile>(var profile) -> profile;
      case Configured.Refused<IssuerProfile>(var problems) -> throw wrong(problems);
    };
  }

  private static Refusal wrong(List<Problem> problems) {
    return Refusal.of(
        HttpStatus.UNPROCESSABLE_CONTENT,
        "The configuration is wrong in " + problems.size() + " places: " + sentence(problems),
        Map.of("problems", problems));
  }

  private static String sentence(List<Problem> problems) {
    Problem first = problems.getFirst();
    return (first.place().isEmpty() ? "" : first.place() + ": ") + first.sentence();
  }

  private static String text(byte[] body) {
    if (body.length > LARGEST) {
      throw Refusal.of(HttpStatus.CONTENT_TOO_LARGE, "A configuration is 1 MB at most.");
    }
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body)).toString();
    } catch (CharacterCodingException e) {
      throw wrong(List.of(new Problem("", "This is no text in UTF-8.")));
    }
  }
}
