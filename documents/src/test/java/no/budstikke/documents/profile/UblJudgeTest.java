package no.budstikke.documents.profile;

import static no.budstikke.documents.fixture.Documents.bytes;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import no.budstikke.core.request.PaymentRequest;
import no.budstikke.core.request.RequestKind;
import no.budstikke.core.validate.Finding;
import no.budstikke.core.validate.Judgement;
import no.budstikke.core.validate.Submission;
import no.budstikke.documents.fixture.Documents;
import no.budstikke.documents.tree.Limits;
import org.junit.jupiter.api.Test;

class UblJudgeTest {
  private final UblJudge judge = new UblJudge(Limits.usual());

  @Test
  void anInvoiceIsReadIntoARequest() {
    Judgement judgement = judge(Documents.invoice());

    assertThat(judgement.findings()).isEmpty();
    PaymentRequest request = valid(judgement);
    assertThat(request.heading().number()).isEqualTo("2026-000123");
    assertThat(request.payment().due().minor()).isEqualTo(125_000);
    assertThat(request.payment().reference()).isEqualTo(Documents.KID);
    assertThat(request.payment().accounts()).containsExactly(Documents.ACCOUNT);
    assertThat(request.consumer().name()).isEqualTo("Kåre Bjørnsønn Eksempel");
    assertThat(request.consumer().customerNumber()).contains("K-4711");
    assertThat(request.specification().lines()).hasSize(2);
  }

  @Test
  void creditNotesAndRemindersAreTold() {
    assertThat(valid(judge(Documents.creditNote())).heading().kind())
        .isEqualTo(RequestKind.CREDIT_NOTE);
    assertThat(valid(judge(Documents.reminder())).heading().kind()).isEqualTo(RequestKind.REMINDER);
  }

  @Test
  void aWrongKidIsReportedWhereItStandsWithTheDigitOfBothAlgorithms() {
    String wrong = Documents.KID.value().substring(0, 10) + "2";
    List<Finding> findings =
        judge(Documents.invoice().replace(Documents.KID.value(), wrong)).findings();

    assertThat(findings).hasSize(1);
    Finding finding = findings.getFirst();
    assertThat(finding.rule().value()).isEqualTo("B2C-PAY-01");
    assertThat(finding.place().line()).isEqualTo(57);
    assertThat(finding.place().column()).isEqualTo(9);
    assertThat(finding.place().xpath())
        .isEqualTo("/inv:Invoice[1]/cac:PaymentMeans[1]/cbc:PaymentID[1]");
    assertThat(finding.evidence().arguments()).containsExactly("#digits", wrong, "6", "1");
  }

  private Judgement judge(String document) {
    return judge.judge(Submission.of(bytes(document)), Optional.empty());
  }

  private static PaymentRequest valid(Judgement judgement) {
    assertThat(judgement.findings()).isEmpty();
    return ((Judgement.Valid) judgement).request();
  }
}
