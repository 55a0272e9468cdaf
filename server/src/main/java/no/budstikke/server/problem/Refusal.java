package no.budstikke.server.problem;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;

/** A call that is answered with a problem document. */
public final class Refusal extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final HttpStatus status;
  private final transient Map<String, Object> more;

  private Refusal(HttpStatus status, String sentence, Map<String, Object> more) {
    super(sentence);
    this.status = status;
    this.more = new LinkedHashMap<>(more);
  }

  /** A problem with a sentence for people. */
  public static Refusal of(HttpStatus status, String sentence) {
    return new Refusal(status, sentence, Map.of());
  }

  /** A problem that also has fields for programs. */
  public static Refusal of(HttpStatus status, String sentence, Map<String, Object> more) {
    return new Refusal(status, sentence, more);
  }

  /** There is no such thing, or not for whoever asks. */
  public static Refusal notFound(String what) {
    return of(HttpStatus.NOT_FOUND, "There is no such " + what + ".");
  }

  /** The call itself is wrong. */
  public static Refusal badRequest(String sentence) {
    return of(HttpStatus.BAD_REQUEST, sentence);
  }

  /** The document of it. */
  public ProblemDetail document() {
    ProblemDetail document = ProblemDetail.forStatusAndDetail(status, sentence());
    more.forEach(document::setProperty);
    return document;
  }

  private String sentence() {
    String sentence = getMessage();
    return sentence == null ? "" : sentence;
  }
}
