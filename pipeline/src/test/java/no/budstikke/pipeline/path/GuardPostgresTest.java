package no.budstikke.pipeline.path;

import static no.budstikke.pipeline.path.Papers.paper;
import static no.budstikke.pipeline.path.Papers.wrong;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import no.budstikke.core.choose.BatchGuard;
import no.budstikke.core.receive.BatchId;
import no.budstikke.core.validate.Judged;
import no.budstikke.pipeline.intake.BatchState;
import no.budstikke.pipeline.operate.Operations;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Batches that are not like the last ones wait for a person (product specification, 9.3). */
class GuardPostgresTest {
  private final Path path = Path.guarded(BatchGuard.USUAL);

  @AfterEach
  void close() {
    path.close();
  }

  /** So many documents by this plan, numbered from here. */
  private static Stream<Judged> run(int from, int documents, String plan) {
    return IntStream.range(from, from + documents)
        .mapToObj(number -> paper(Integer.toString(number), "100", plan, Integer.toString(number)));
  }

  private BatchState send(Stream<Judged> documents) {
    return path.send(documents.toArray(Judged[]::new)).state();
  }

  @Test
  void aBatchWithManyRejectsIsHeldAndSaysWhyAndTravelsWhenReleased() {
    BatchId held =
        path.send(
                Stream.concat(run(100, 9, "NO-EM"), Stream.of(wrong("99"))).toArray(Judged[]::new))
            .batch();

    path.until("100", "HELD");
    assertThat(objections(held)).containsExactly("REJECTED_SHARE");
    assertThat(path.count("SELECT count(*) FROM alarm WHERE kind = 'BATCH_HELD'")).isEqualTo(1);

    path.pipeline().operations().release(Path.ISSUER, held, new Operations.By("operator", "fine"));
    path.until("100", "IN_DELIVERY");
  }

  @Test
  void aBatchTwiceAsLargeAsTheLastRunsIsHeld() {
    assertThat(send(run(100, 10, "NO-EM"))).isEqualTo(BatchState.RECEIVED);
    assertThat(send(run(200, 10, "NO-EM"))).isEqualTo(BatchState.RECEIVED);

    assertThat(send(run(300, 20, "NO-EM"))).isEqualTo(BatchState.HELD);
  }

  @Test
  void peopleWhoGetTwoDocumentsHoldTheBatch() {
    assertThat(
            send(
                Stream.concat(
                    run(100, 10, "NO-EM"), Stream.of(paper("999", "100", "NO-EM", "100")))))
        .isEqualTo(BatchState.HELD);
  }

  @Test
  void manyMoreLettersThanUsualWaitWhileMailGoes() {
    send(Stream.concat(run(100, 27, "NO-EM"), run(140, 3, "NO-PR")));
    path.until("142", "IN_DELIVERY");

    send(Stream.concat(run(200, 24, "NO-EM"), run(240, 6, "NO-PR")));
    path.until("200", "IN_DELIVERY");
    path.until(
        "letters wait",
        () -> path.count("SELECT count(*) FROM alarm WHERE kind = 'PRINT_SHARE'") == 1);
    path.travel(Duration.ofHours(1));
    path.until("223", "IN_DELIVERY");

    assertThat(path.deliveries("240")).isEqualTo(List.of("print READY"));
    assertThat(path.count("SELECT count(*) FROM channel_pause WHERE reason = 'GUARD'"))
        .isEqualTo(1);
  }

  private List<String> objections(BatchId batch) {
    return path.sql()
        .sql("SELECT unnest(objections) AS why FROM batch WHERE batch_id = ?")
        .param(batch.value())
        .query((row, _) -> row.getString("why"))
        .list();
  }
}
