package no.budstikke.server.personal;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import no.budstikke.core.request.Content;
import no.budstikke.documents.personal.PersonalPage;
import no.budstikke.documents.personal.PersonalPages;
import no.budstikke.documents.picture.Enclosures;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseCookie;
import org.springframework.http.ResponseEntity;

/** How pages and pictures are answered. Source: mail and print, section 1.4, "Headers". */
final class Replies {
  private static final MediaType HTML = new MediaType("text", "html", StandardCharsets.UTF_8);
  private static final String POLICY =
      "default-src 'none'; style-src 'self'; img-src 'self' data:; script-src 'self';"
          + " connect-src 'self'; font-src 'self'; form-action 'self'; frame-ancestors 'none';"
          + " base-uri 'none'";

  private final PersonalPages pages = new PersonalPages("/f/");

  ResponseEntity<byte[]> page(HttpStatus status, PersonalPage page) {
    return guarded(status)
        .contentType(HTML)
        .body(pages.html(page).getBytes(StandardCharsets.UTF_8));
  }

  ResponseEntity<byte[]> tooMany(PersonalPage.TooMany page) {
    long seconds = Math.max(1, page.tryAgainIn().plusMillis(999).toSeconds());
    return guarded(HttpStatus.TOO_MANY_REQUESTS)
        .header(HttpHeaders.RETRY_AFTER, Long.toString(seconds))
        .contentType(HTML)
        .body(pages.html(page).getBytes(StandardCharsets.UTF_8));
  }

  ResponseEntity<byte[]> picture(Content pdf, String name) {
    return guarded(HttpStatus.OK)
        .contentType(MediaType.APPLICATION_PDF)
        .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"" + name + "\"")
        .body(pdf.bytes());
  }

  /** What is no PDF is never shown in our name, but saved (1.4). */
  ResponseEntity<byte[]> enclosure(Enclosures.Enclosure file) {
    MediaType type = MediaType.parseMediaType(file.mediaType());
    String manner = type.equals(MediaType.APPLICATION_PDF) ? "inline" : "attachment";
    return guarded(HttpStatus.OK)
        .contentType(type)
        .header(HttpHeaders.CONTENT_DISPOSITION, manner + "; filename=\"" + file.name() + "\"")
        .body(file.content().bytes());
  }

  /** To the page again, so that loading it once more repeats nothing. */
  ResponseEntity<byte[]> backTo(String path) {
    return guarded(HttpStatus.SEE_OTHER).location(URI.create(path)).build();
  }

  /** The same for whom the page is open to from now on. */
  ResponseEntity<byte[]> openTo(String place, String path, String cookie) {
    return guarded(HttpStatus.SEE_OTHER)
        .location(URI.create(place))
        .header(
            HttpHeaders.SET_COOKIE,
            ResponseCookie.from(Visit.COOKIE, cookie)
                .httpOnly(true)
                .secure(true)
                .sameSite("Lax")
                .path(path)
                .maxAge(Stamps.COOKIE_LIVES)
                .build()
                .toString())
        .build();
  }

  /** Style or script, where there is one of this name. */
  Optional<ResponseEntity<byte[]>> asset(String name) {
    return pages
        .asset(name)
        .map(
            asset ->
                ResponseEntity.ok()
                    .contentType(MediaType.parseMediaType(asset.mediaType()))
                    .header("X-Content-Type-Options", "nosniff")
                    .header(
                        HttpHeaders.CACHE_CONTROL,
                        "public, max-age=" + Duration.ofHours(1).toSeconds())
                    .body(asset.content().bytes()));
  }

  private static ResponseEntity.BodyBuilder guarded(HttpStatus status) {
    return ResponseEntity.status(status)
        .header("Content-Security-Policy", POLICY)
        .header("Referrer-Policy", "no-referrer")
        .header("X-Robots-Tag", "noindex, nofollow, noarchive")
        .header(HttpHeaders.CACHE_CONTROL, "no-store, private")
        .header("X-Content-Type-Options", "nosniff")
        .header("Strict-Transport-Security", "max-age=63072000; includeSubDomains")
        .header("Cross-Origin-Opener-Policy", "same-origin")
        .header("Permissions-Policy", "camera=(), geolocation=(), microphone=()");
  }
}
