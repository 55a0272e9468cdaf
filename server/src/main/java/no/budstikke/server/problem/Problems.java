package no.budstikke.server.problem;

import java.io.IOException;
import java.util.UUID;
import no.budstikke.pipeline.intake.BatchLost;
import no.budstikke.pipeline.store.BlobDamaged;
import no.budstikke.pipeline.store.StoreTrouble;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/** Turns whatever a call ends with into a problem document. */
@RestControllerAdvice
public class Problems extends ResponseEntityExceptionHandler {
  private static final Logger LOG = LoggerFactory.getLogger(Problems.class);

  /** The call is refused, with a reason. */
  @ExceptionHandler(Refusal.class)
  public ResponseEntity<ProblemDetail> refused(Refusal refusal) {
    return answer(refusal.document());
  }

  /** Database or store are away for a while. */
  @ExceptionHandler({
    StoreTrouble.class,
    DataAccessResourceFailureException.class,
    TransientDataAccessException.class
  })
  public ResponseEntity<ProblemDetail> away(RuntimeException trouble) {
    LOG.warn("A call failed: {}", trouble.getClass().getSimpleName());
    return answer(
        ProblemDetail.forStatusAndDetail(
            HttpStatus.SERVICE_UNAVAILABLE,
            "Database or document store do not answer; nothing of this call was kept. Try again."));
  }

  /** Another node took this one for dead while it was reading. */
  @ExceptionHandler(BatchLost.class)
  public ResponseEntity<ProblemDetail> lost(BatchLost lost) {
    return answer(
        ProblemDetail.forStatusAndDetail(HttpStatus.CONFLICT, String.valueOf(lost.getMessage())));
  }

  /** Bytes that were stored are not what they were. */
  @ExceptionHandler(BlobDamaged.class)
  public ResponseEntity<ProblemDetail> damaged(BlobDamaged damage) {
    LOG.error("{}", damage.getMessage());
    return answer(
        ProblemDetail.forStatusAndDetail(
            HttpStatus.INTERNAL_SERVER_ERROR, "The stored bytes are damaged."));
  }

  /** Our own bug, or a client that has gone away. */
  @ExceptionHandler({RuntimeException.class, IOException.class})
  public ResponseEntity<ProblemDetail> unexpected(Throwable bug) {
    UUID incident = UUID.randomUUID();
    LOG.error("Incident {}", incident, bug);
    ProblemDetail problem =
        ProblemDetail.forStatusAndDetail(
            HttpStatus.INTERNAL_SERVER_ERROR, "Something went wrong here; the log has more.");
    problem.setProperty("incident", incident);
    return answer(problem);
  }

  /** The framework's own, without what the client has sent. */
  @Override
  protected @Nullable ResponseEntity<Object> handleExceptionInternal(
      Exception cause,
      @Nullable Object body,
      HttpHeaders headers,
      HttpStatusCode status,
      WebRequest request) {
    HttpHeaders all = new HttpHeaders();
    all.putAll(headers);
    all.setContentType(MediaType.APPLICATION_PROBLEM_JSON);
    ProblemDetail problem =
        body instanceof ProblemDetail given ? given : ProblemDetail.forStatus(status);
    problem.setInstance(null);
    return super.handleExceptionInternal(cause, problem, all, status, request);
  }

  private static ResponseEntity<ProblemDetail> answer(ProblemDetail problem) {
    return ResponseEntity.status(problem.getStatus())
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .body(problem);
  }
}
