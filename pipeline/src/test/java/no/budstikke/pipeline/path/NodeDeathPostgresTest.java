package no.budstikke.pipeline.path;

import static no.budstikke.pipeline.path.DebitPath.kid;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import no.budstikke.core.deliver.Consignment;
import no.budstikke.core.deliver.DeliveryResult;
import no.budstikke.core.deliver.ReceiptLevel;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A node that dies between handing over and writing down (product specification, section 7). */
class NodeDeathPostgresTest {
  private static final LocalDate FIRST = LocalDate.of(2027, 2, 1);
  private static final LocalDate IN_THREE_WEEKS = LocalDate.of(2027, 2, 22);
  private static final String PERSON = "01032300371";

  private DebitPath path;

  @BeforeEach
  void open() throws IOException, SQLException {
    path = DebitPath.withBank();
  }

  @AfterEach
  void close() {
    path.close();
  }

  @Test
  void aFileThatMayBeRepeatedIsHandedOverAgainByItsName() {
    AtomicBoolean dead = new AtomicBoolean();
    path.bank()
        .answers(
            _ -> {
              if (dead.compareAndSet(false, true)) {
                leasesOfTheDeadAreFree();
              }
              return new DeliveryResult.Accepted(
                  java.util.Optional.of("bank"), ReceiptLevel.FILE, DebitPath.MONDAY);
            });
    path.send(Papers.invoice("F1", PERSON, kid(1, 1), "100", IN_THREE_WEEKS));
    path.until("F1", List.of("efaktura READY"));

    path.travelTo(FIRST, 13, 31);

    path.until("F1", List.of("efaktura HANDED_OVER"));
    assertThat(path.bank().consignments())
        .hasSize(2)
        .extracting(one -> ((Consignment.Transmission) one).id())
        .containsOnly(((Consignment.Transmission) path.bank().consignments().getFirst()).id());
    assertThat(path.count("SELECT count(*) FROM event WHERE cause LIKE 'NODE_DIED%'")).isOne();
  }

  /** As whoever buries a node does it: what this one writes down afterwards is not taken. */
  private void leasesOfTheDeadAreFree() {
    path.sql()
        .sql(
            "UPDATE work SET leased_by = NULL, lease_token = NULL, lease_until = NULL"
                + " WHERE stage = 'DELIVER' AND leased_by IS NOT NULL")
        .update();
  }
}
