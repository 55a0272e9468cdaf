package no.budstikke.cli.rest;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Paths of the REST interface, relative to the server's address. */
public final class Paths {
  private Paths() {}

  /** All that belongs to an issuer. */
  public static String issuer(String name) {
    return "v1/issuers/" + encoded(name);
  }

  /** A query of one field, or nothing. */
  public static String query(String field, Optional<String> value) {
    return value.map(given -> "?" + field + "=" + encoded(given)).orElse("");
  }

  /** Fit to stand as one step of a path or as a value of a query. */
  public static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
