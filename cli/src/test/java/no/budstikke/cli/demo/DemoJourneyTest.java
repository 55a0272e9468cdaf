package no.budstikke.cli.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import no.budstikke.cli.console.Terminal;
import no.budstikke.cli.demo.Equation.Term;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The real thing, small: a server process, two issuers, every channel, books compared. */
class DemoJourneyTest {
  static final Path HOUSE = Path.of("..").toAbsolutePath().normalize();

  @BeforeEach
  void theServerIsBuilt() {
    assertThat(Files.isDirectory(HOUSE.resolve("server/target/dist/lib")))
        .as("the server is packaged, as in every build of the whole house")
        .isTrue();
    System.setProperty("budstikke.home", HOUSE.toString());
  }

  @TempDir private Path pictures;

  @AfterEach
  void forget() {
    System.clearProperty("budstikke.home");
  }

  @Test
  void everyRequestIsDeliveredOrSaidToBeWrongAndTheCounterpartsAgree() throws Exception {
    DemoSettings small = new DemoSettings(300, 7, false, pictures);

    DemoReport report = new Demo(small, Terminal.standardError(), InstantSource.system()).run();

    assertThat(report.balances()).as(report.text()).isTrue();
    assertThat(report.equation().of(Term.RECEIVED)).isEqualTo(300);
    assertThat(report.equation().of(Term.REJECTED)).isEqualTo(3);
    assertThat(report.equation().of(Term.DELIVERED)).isEqualTo(297);
    assertThat(report.comparisons().keySet())
        .containsExactly("avtalegiro", "efaktura", "efaktura-se", "email", "kivra", "print");
    assertThat(report.comparisons().values()).allMatch(one -> one.theirs() > 0);
    assertThat(pictures)
        .isDirectoryContaining("glob:**/*-invoice.pdf")
        .isDirectoryContaining("glob:**/*-invoice.eml")
        .isDirectoryContaining("glob:**/*-invoice-letter.pdf");
  }
}
