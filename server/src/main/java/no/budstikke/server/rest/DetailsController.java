package no.budstikke.server.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.budstikke.core.followup.Door.Admission;
import no.budstikke.core.journey.Channel;
import no.budstikke.core.request.Content;
import no.budstikke.core.transform.DeliveryId;
import no.budstikke.server.problem.Refusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Where consumers open what their bank shows them, let in by the channel whose address it is. The
 * bank may show it inside a frame (eFaktura, sections 7.1 and 7.2).
 */
@RestController
@RequestMapping("/details")
@Tag(name = "details")
public class DetailsController {
  private static final Logger LOG = LoggerFactory.getLogger(DetailsController.class);

  /** For pages: neither scripts nor anything from elsewhere; frames stay allowed. */
  private static final String NOTHING_FETCHED =
      "default-src 'none'; style-src 'unsafe-inline'; img-src data:";

  private final ChannelsController.Rooms rooms;
  private final Pictures pictures;

  DetailsController(ChannelsController.Rooms rooms, Pictures pictures) {
    this.rooms = rooms;
    this.pictures = pictures;
  }

  /** What deliveries look like. */
  public interface Pictures {
    /** A delivery's picture in a form, always the same; empty when there is no such delivery. */
    Optional<Content> of(DeliveryId delivery, String mediaType);
  }

  @GetMapping("/{name}")
  @Operation(summary = "A consumer opens a document that the bank shows, as the channel allows")
  public ResponseEntity<byte[]> open(HttpServletRequest request) {
    Admission admission = admission(request);
    return switch (admission) {
      case Admission.Welcome(var delivery, var form) -> {
        Content picture = pictures.of(delivery, form).orElseThrow(DetailsController::notHere);
        LOG.info("The document of delivery {} is opened", delivery);
        yield picture(picture, form);
      }
      case Admission.Refused _ ->
          throw Refusal.of(HttpStatus.FORBIDDEN, "The bank's word for this document is not valid.");
      case Admission.TooOften(var pause) ->
          throw Refusal.of(
              HttpStatus.TOO_MANY_REQUESTS,
              "This document is opened too often: wait " + pause.toSeconds() + " seconds.");
      case Admission.NotNow(var pause) ->
          throw Refusal.of(
              HttpStatus.SERVICE_UNAVAILABLE,
              "The bank's word cannot be checked now: wait " + pause.toSeconds() + " seconds.");
      case Admission.Gone _ ->
          throw Refusal.of(HttpStatus.GONE, "This document cannot be opened any more.");
      case Admission.NotHere _ -> throw notHere();
    };
  }

  private Admission admission(HttpServletRequest request) {
    Map<String, String> query = new HashMap<>();
    request.getParameterMap().forEach((name, values) -> query.put(name, values[0]));
    List<Admission> answers =
        rooms.channels().values().stream()
            .map(Channel::door)
            .flatMap(Optional::stream)
            .map(door -> door.admit(request.getRequestURI(), query))
            .toList();
    return answers.stream()
        .filter(answer -> !(answer instanceof Admission.NotHere))
        .findFirst()
        .orElseGet(Admission.NotHere::new);
  }

  private static Refusal notHere() {
    return Refusal.notFound("document");
  }

  private static ResponseEntity<byte[]> picture(Content picture, String mediaType) {
    MediaType form = MediaType.parseMediaType(mediaType);
    ResponseEntity.BodyBuilder answer =
        ResponseEntity.ok()
            .cacheControl(CacheControl.noStore())
            .header(HttpHeaders.CONTENT_DISPOSITION, "inline")
            .header("Referrer-Policy", "no-referrer");
    return form.equals(MediaType.TEXT_HTML)
        ? answer
            .contentType(new MediaType(form, StandardCharsets.UTF_8))
            .header("Content-Security-Policy", NOTHING_FETCHED)
            .body(picture.bytes())
        : answer.contentType(form).body(picture.bytes());
  }
}
