package no.budstikke.channels.kivra;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The tenants that issuers send as; those known by VAT number only are looked up once. */
final class Tenants {
  private final Api api;
  private final Map<String, String> found = new ConcurrentHashMap<>();

  Tenants(Api api) {
    this.api = api;
  }

  /** The key of an issuer's tenant. */
  String key(Terms terms) throws AccessFailure {
    Optional<String> given =
        terms.tenant().or(() -> terms.vat().flatMap(vat -> Optional.ofNullable(found.get(vat))));
    if (given.isPresent()) {
      return given.get();
    }
    String vat = terms.vat().orElseThrow(() -> AccessFailure.barred("NO_TENANT"));
    String key = ask(vat);
    found.put(vat, key);
    return key;
  }

  /** Whether the tenant can be seen: empty, or a code (Kivra, section 4). */
  Optional<String> trouble(Terms terms) {
    try {
      return switch (api.get("/v2/tenant/" + key(terms))) {
        case Answer.Said said when said.isFine() -> Optional.empty();
        case Answer.Said said -> Optional.of(said.code());
        case Answer.Unreached(var code) -> Optional.of(code);
        case Answer.Lost(var code) -> Optional.of(code);
        case Answer.Barred(var code) -> Optional.of(code);
      };
    } catch (AccessFailure e) {
      return Optional.of(String.valueOf(e.getMessage()));
    }
  }

  private String ask(String vat) throws AccessFailure {
    return switch (api.get("/v2/tenant?orgnr=" + vat)) {
      case Answer.Said said when said.isFine() ->
          first(said.body().bytes()).orElseThrow(() -> AccessFailure.barred("NO_TENANT"));
      case Answer.Said said when said.status() >= 500 || said.status() == 429 ->
          throw AccessFailure.silent(said.code());
      case Answer.Said said -> throw AccessFailure.barred(said.code());
      case Answer.Barred(var code) -> throw AccessFailure.barred(code);
      case Answer.Unreached(var code) -> throw AccessFailure.silent(code);
      case Answer.Lost(var code) -> throw AccessFailure.silent(code);
    };
  }

  private static Optional<String> first(byte[] body) {
    try {
      JsonNode key = JsonMapper.shared().readTree(body).path(0).path("key");
      return Optional.of(key.asString("")).filter(text -> text.matches("[0-9A-Za-z]{1,64}"));
    } catch (JacksonException _) {
      return Optional.empty();
    }
  }
}
