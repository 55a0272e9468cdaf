package no.budstikke.pipeline.path;

import static no.budstikke.pipeline.path.Papers.keyed;
import static no.budstikke.pipeline.path.Papers.paper;
import static no.budstikke.pipeline.path.Papers.wrong;
import static org.assertj.core.api.Assertions.assertThat;

import no.budstikke.core.receive.RequestKey;
import no.budstikke.core.request.RequestId;
import no.budstikke.pipeline.books.RequestBooks;
import no.budstikke.pipeline.intake.BatchReceipt;
import no.budstikke.pipeline.intake.BatchReceipt.Counts;
import no.budstikke.pipeline.intake.BatchState;
import no.budstikke.pipeline.intake.OpenBatch;
import no.budstikke.pipeline.intake.SingleReceipt;
import no.budstikke.pipeline.operate.Operations;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What becomes of what is handed in (product specification, section 7; design, ruling 8). */
class IntakePostgresTest {
  private static final Operations.By OPERATOR = new Operations.By("ola", "test");
  private static Path path;

  @BeforeAll
  static void open() throws Exception {
    path = new Path();
  }

  @AfterAll
  static void close() {
    path.close();
  }

  @Test
  void aBatchIsCountedAndItsGoodDocumentsTravel() {
    BatchReceipt receipt = path.send(paper("1001"), wrong("1002"), paper("1003"));

    assertThat(receipt.state()).isEqualTo(BatchState.RECEIVED);
    assertThat(receipt.counts()).isEqualTo(new Counts(2, 1, 0, 0, 0));
    path.until("1001", "IN_DELIVERY");
    path.until("1003", "IN_DELIVERY");
    assertThat(path.state("1002")).isEqualTo("REJECTED");
  }

  @Test
  void theRuleSetsOfAVerdictAreStoredWithIt() {
    path.send(paper("1051"), wrong("1052"));

    assertThat(
            path.count(
                """
                SELECT count(*) FROM request JOIN law USING (law_id)
                 WHERE number IN ('1051', '1052') AND rulesets = 'papers 1.0, more 2.1'
                """))
        .isEqualTo(2);
    assertThat(path.count("SELECT count(*) FROM law")).isOne();
    assertThat(
            new RequestBooks(path.database().dataSource())
                .rulesets(Path.ISSUER, new RequestId(path.request("1051"))))
        .containsExactly("papers 1.0", "more 2.1");
  }

  @Test
  void theSameDocumentTwiceIsOneRequest() {
    path.send(paper("1101"));
    BatchReceipt again = path.send(paper("1101"));

    assertThat(again.counts()).isEqualTo(new Counts(0, 0, 1, 0, 0));
    assertThat(path.count("SELECT count(*) FROM request WHERE number = '1101'")).isOne();
  }

  @Test
  void theSameDocumentTwiceInOneBatchIsOneRequest() {
    assertThat(path.send(paper("1151"), paper("1151")).counts())
        .isEqualTo(new Counts(1, 0, 1, 0, 0));
  }

  @Test
  void aNumberWithOtherContentIsAConflictAndIsNotSent() {
    path.send(paper("1201"));
    BatchReceipt other = path.send(paper("1201", "999", "auto", "-"));

    assertThat(other.counts()).isEqualTo(new Counts(0, 1, 0, 1, 0));
    assertThat(path.state("1201")).isEqualTo("REJECTED");
    assertThat(
            path.count(
                """
                SELECT count(*) FROM request_finding f JOIN request r USING (issuer_id, request_id)
                 WHERE r.number = '1201' AND f.findings @> '[{"rule": "B2C-DUP-01"}]'
                """))
        .isOne();
  }

  @Test
  void aKeyWithAnotherDocumentIsAConflict() {
    RequestKey key = new RequestKey("k-1301");
    SingleReceipt first =
        path.pipeline().reception().take(Path.profile(Path.ISSUER), key, paper("1301"), "key");
    SingleReceipt same =
        path.pipeline().reception().take(Path.profile(Path.ISSUER), key, paper("1301"), "key");
    SingleReceipt other =
        path.pipeline().reception().take(Path.profile(Path.ISSUER), key, paper("1302"), "key");

    assertThat(first).isInstanceOf(SingleReceipt.Taken.class);
    assertThat(same).isEqualTo(new SingleReceipt.Known(first.request()));
    assertThat(other).isEqualTo(new SingleReceipt.Conflict(first.request()));
  }

  @Test
  void aRejectedDocumentHoldsNeitherKeyNorNumber() {
    path.send(keyed("k-1401", wrong("1401")));
    BatchReceipt corrected = path.send(keyed("k-1401", paper("1401")));

    assertThat(corrected.counts()).isEqualTo(new Counts(1, 0, 0, 0, 0));
    path.until("1401", "IN_DELIVERY");
  }

  @Test
  void nothingTravelsBeforeTheEndHasBeenRead() throws Exception {
    try (OpenBatch batch = path.begin(false)) {
      for (int i = 0; i < 501; i++) {
        batch.next(paper("15" + i));
      }
      path.until("150", "RECEIVED");
      Thread.sleep(600);
      assertThat(path.state("150")).isEqualTo("RECEIVED");
      batch.end(Path.FINE);
    }
    path.until("150", "IN_DELIVERY");
  }

  @Test
  void aRefusedBatchIsRejectedAndCanBeSentAgain() {
    BatchReceipt refused = path.send(false, Path.REFUSED, paper("1601"), wrong("1602"));

    assertThat(refused.state()).isEqualTo(BatchState.REFUSED);
    assertThat(refused.counts()).isEqualTo(new Counts(0, 2, 0, 0, 0));
    assertThat(path.state("1601")).isEqualTo("REJECTED");
    assertThat(path.send(paper("1601")).counts().accepted()).isOne();
  }

  @Test
  void anUploadThatWasGivenUpLeavesNothingBehindThatTravels() {
    OpenBatch batch = path.begin(false);
    for (int i = 0; i < 501; i++) {
      batch.next(paper("17" + i));
    }
    batch.close();

    assertThat(path.state("170")).isEqualTo("REJECTED");
    assertThat(path.send(paper("170")).counts().accepted()).isOne();
  }

  @Test
  void aDocumentThatIsInAnUnfinishedUploadIsNotTakenForADuplicate() {
    OpenBatch unfinished = path.begin(false);
    for (int i = 0; i < 501; i++) {
      unfinished.next(paper("18" + i));
    }
    BatchReceipt meanwhile = path.send(paper("180"));
    unfinished.close();

    assertThat(meanwhile.counts()).isEqualTo(new Counts(0, 1, 0, 1, 0));
    assertThat(path.send(paper("180")).counts().accepted()).isOne();
  }

  @Test
  void aHeldBatchWaitsForItsRelease() {
    BatchReceipt held = path.send(true, Path.FINE, paper("1901"));
    path.until("1901", "HELD");

    assertThat(path.pipeline().operations().release(Path.ISSUER, held.batch(), OPERATOR))
        .isEqualTo(Operations.Result.DONE);
    path.until("1901", "IN_DELIVERY");
    assertThat(path.pipeline().operations().release(Path.ISSUER, held.batch(), OPERATOR))
        .isEqualTo(Operations.Result.NOT_POSSIBLE);
    assertThat(
            path.count(
                "SELECT count(*) FROM operation WHERE command = 'release' AND actor = 'ola'"))
        .isOne();
  }

  @Test
  void aHeldBatchCanBeCancelledAndNothingLeaves() {
    BatchReceipt held = path.send(true, Path.FINE, paper("2001"));
    path.until("2001", "HELD");

    assertThat(path.pipeline().operations().cancel(Path.ISSUER, held.batch(), OPERATOR))
        .isEqualTo(Operations.Result.DONE);
    assertThat(path.state("2001")).isEqualTo("CANCELLED");
    assertThat(path.deliveries("2001")).isEmpty();
  }

  @Test
  void aNationalIdIsSealedAndTheSamePersonIsOneParty() {
    path.send(
        paper("2101", "100", "auto", "01828010154"), paper("2102", "100", "auto", "01828010154"));

    assertThat(
            path.count(
                "SELECT count(DISTINCT party_id) FROM request WHERE number IN ('2101', '2102')"))
        .isOne();
    assertThat(path.count("SELECT count(*) FROM party WHERE sealed_id::text LIKE '%01828010154%'"))
        .isZero();
  }
}
