package no.budstikke.server.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Collections;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import no.budstikke.core.choose.ChannelId;
import no.budstikke.core.followup.Hook;
import no.budstikke.core.journey.Channel;
import no.budstikke.core.request.Content;
import no.budstikke.pipeline.followup.StoredCalls;
import no.budstikke.server.problem.Refusal;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Where counterparts call us. A call is looked at, stored as it came and answered; what it says is
 * worked on later (Kivra, section 10.2).
 */
@RestController
@RequestMapping("/hooks")
@Tag(name = "hooks")
public class HooksController {
  private static final int LARGEST = 64_000;

  private final ChannelsController.Rooms rooms;
  private final StoredCalls calls;

  HooksController(ChannelsController.Rooms rooms, StoredCalls calls) {
    this.rooms = rooms;
    this.calls = calls;
  }

  @PostMapping({"/{channel}", "/{channel}/{name}"})
  @Operation(summary = "A counterpart calls, with a signature of its own")
  public void call(@PathVariable String channel, HttpServletRequest request) throws IOException {
    ChannelId id = new ChannelId(channel);
    Hook hook =
        Optional.ofNullable(rooms.channels().get(id))
            .flatMap(Channel::hook)
            .orElseThrow(() -> Refusal.notFound("hook"));
    byte[] body = request.getInputStream().readNBytes(LARGEST + 1);
    if (body.length > LARGEST) {
      throw Refusal.of(HttpStatus.CONTENT_TOO_LARGE, "A call has at most 64 kB.");
    }
    Content content = Content.of(body);
    String call =
        hook.admit(headers(request), content)
            .orElseThrow(
                () -> Refusal.of(HttpStatus.UNAUTHORIZED, "The call is not signed as agreed."));
    calls.add(id, call, content);
  }

  private static Map<String, String> headers(HttpServletRequest request) {
    Map<String, String> headers = new HashMap<>();
    for (String name : Collections.list(request.getHeaderNames())) {
      headers.putIfAbsent(name.toLowerCase(Locale.ROOT), request.getHeader(name));
    }
    return headers;
  }
}
