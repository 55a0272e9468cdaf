package no.budstikke.cli.demo;

import java.util.Optional;
import java.util.function.Consumer;
import no.budstikke.cli.rest.Api;
import no.budstikke.cli.rest.Paths;
import tools.jackson.databind.JsonNode;

/**
 * A list that the server gives page by page.
 *
 * @param api with a key that may see it
 * @param issuer whose list
 * @param name {@code requests} or {@code deliveries}
 */
record Listing(Api api, String issuer, String name) {
  private static final int PAGE = 1000;

  /** Every item that fits the filter, for example {@code state=READY}, or all of them. */
  void each(String filter, Consumer<JsonNode> item) {
    String first = Paths.issuer(issuer) + "/" + name + "?limit=" + PAGE + "&" + filter;
    Optional<String> cursor = Optional.empty();
    do {
      JsonNode page =
          api.get(first + cursor.map(next -> "&cursor=" + Paths.encoded(next)).orElse(""));
      page.path("items").forEach(item);
      cursor = Optional.of(page.path("next").asString("")).filter(next -> !next.isEmpty());
    } while (cursor.isPresent());
  }
}
