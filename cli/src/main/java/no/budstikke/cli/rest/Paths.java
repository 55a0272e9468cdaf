package no.budstikke.cli.rest;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;

/** Paths of the REST interface, relative to the server's address. */
public final class Paths {
  private Paths() {}

  /** All that belongs to an issuer. */
  public static String issuer(String name) {
    return "v1/issuers/" + encoded(name);
  }

  /** A path with a query of these fields and values, or without when there are none. */
  public static String with(String path, Map<String, String> query) {
    return query.isEmpty()
        ? path
        : path
            + query.entrySet().stream()
                .map(field -> field.getKey() + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&", "?", ""));
  }

  /** Fit to stand as one step of a path or as a value of a query. */
  public static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
