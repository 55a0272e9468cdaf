package no.budstikke.channels.kivra;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.time.InstantSource;
import java.util.Map;

/** Calls with our token. A refused token is renewed once for each call (Kivra, section 3). */
final class Api {
  private static final int NOT_LET_IN = 401;

  /** Has the status of a refused token and is none: never a reason to renew it (uncertain 6). */
  private static final String NO_RELATION = "40105";

  /** Has another status and is one (section 9). */
  private static final String WRONG_TOKEN = "40015";

  private final Wire wire;
  private final Tokens tokens;
  private final KivraSettings settings;

  Api(HttpClient client, KivraSettings settings, InstantSource clock) {
    this.wire = new Wire(client);
    this.tokens = new Tokens(wire, settings, clock);
    this.settings = settings;
  }

  Answer get(String path) {
    return call(request(path, Map.of()).GET(), "get");
  }

  /**
   * Posts JSON.
   *
   * @param what for the log
   */
  Answer post(String path, byte[] json, Map<String, String> headers, String what) {
    return call(
        request(path, headers)
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofByteArray(json)),
        what);
  }

  private HttpRequest.Builder request(String path, Map<String, String> headers) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(settings.base().resolve(path)).timeout(settings.pace().answer());
    headers.forEach(request::header);
    return request;
  }

  private Answer call(HttpRequest.Builder request, String what) {
    try {
      String token = tokens.token();
      Answer answer = wire.send(with(request, token), what);
      if (!refusesToken(answer)) {
        return answer;
      }
      return wire.send(with(request, tokens.tokenBut(token)), what);
    } catch (AccessFailure e) {
      return e.answer();
    }
  }

  private static boolean refusesToken(Answer answer) {
    return answer instanceof Answer.Said said
        && (said.code().equals(WRONG_TOKEN)
            || (said.status() == NOT_LET_IN && !said.code().equals(NO_RELATION)));
  }

  private static HttpRequest with(HttpRequest.Builder request, String token) {
    return request.setHeader("Authorization", "Bearer " + token).build();
  }
}
