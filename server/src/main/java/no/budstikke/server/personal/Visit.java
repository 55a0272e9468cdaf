package no.budstikke.server.personal;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import no.budstikke.core.request.Content;
import no.budstikke.documents.picture.Language;
import no.budstikke.pipeline.personal.PageEntry;

/**
 * One call to a page that exists.
 *
 * @param token as it stands in the address
 * @param name its hash
 * @param entry the page
 * @param shown its document
 * @param now when
 */
record Visit(String token, Content name, PageEntry entry, Shown shown, Instant now) {
  static final String COOKIE = "opened";

  /** The path of the page. */
  String path() {
    return "/f/" + token;
  }

  /** The language that was chosen on the page, else the document's. */
  Language language(HttpServletRequest call) {
    return chosen(call)
        .map(tag -> Language.of(tag, shown.issuer().market()))
        .orElseGet(() -> shown.rendition().language());
  }

  /** The tag of the language that was chosen on a page, where one was. */
  static Optional<String> chosen(HttpServletRequest call) {
    return Optional.ofNullable(call.getParameter("language"))
        .filter(tag -> tag.matches("[a-z]{2}"));
  }

  /** Whether somebody has acted in this browser before. */
  boolean isOpenTo(HttpServletRequest call, Stamps stamps) {
    return Stream.ofNullable(call.getCookies())
        .flatMap(Arrays::stream)
        .filter(cookie -> cookie.getName().equals(COOKIE))
        .map(Cookie::getValue)
        .anyMatch(value -> stamps.isCookie(value, name.bytes(), now));
  }

  /** Whether the form comes from a page of ours. */
  boolean isFromPage(HttpServletRequest call, Stamps stamps) {
    return Optional.ofNullable(call.getParameter("nonce"))
        .filter(nonce -> stamps.isNonce(nonce, name.bytes(), now))
        .isPresent();
  }

  @Override
  public String toString() {
    return "Visit of " + entry.delivery();
  }
}
