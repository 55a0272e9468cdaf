package no.budstikke.cli.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/**
 * SIGKILL at every stage and just before and after each outside call (design, section 1, point 3).
 * The simulated networks live in another process; what they have written down decides in the end.
 *
 * <p>Settable: {@code -Dbudstikke.kill.requests=N} for each round's batch, {@code
 * -Dbudstikke.kill.rounds=N} rounds of thirteen kills.
 */
class KillJourneyTest {
  private static final int REQUESTS = Integer.getInteger("budstikke.kill.requests", 1500);
  private static final int ROUNDS = Integer.getInteger("budstikke.kill.rounds", 2);
  private static final int KILLS_A_ROUND = 13;

  /** An attempt is committed for so many messages at once at most (design, section 4). */
  private static final int UNCERTAIN_A_KILL = 64;

  /** Letters soon make a batch, receipts are soon read, and nobody waits long for a silent line. */
  private static final Map<String, String> IMPATIENT =
      Map.of(
          "budstikke.print.longest-wait", "PT2S",
          "budstikke.avtalegiro.longest-wait", "PT1S",
          "budstikke.avtalegiro.patience", "PT4S",
          "budstikke.print.quiet", "PT0S",
          "budstikke.print.patience", "PT4S",
          "budstikke.email.patience", "PT4S");

  @Test
  void nothingIsLostAndNothingIsDoubledWhicheverMomentTheServerDies() throws Exception {
    assertThat(Files.isDirectory(DemoJourneyTest.HOUSE.resolve("server/target/dist/lib")))
        .as("the server is packaged, as in every build of the whole house")
        .isTrue();
    Path folder = TemporaryFolder.make();
    try (SandboxProcess sandbox = SandboxProcess.start(folder.resolve("sandbox"))) {
      Map<String, String> settings = new TreeMap<>(sandbox.settings());
      settings.putAll(IMPATIENT);
      try (MortalServer server = new MortalServer(DemoJourneyTest.HOUSE, folder, settings)) {
        Campaign campaign = new Campaign(server, sandbox);
        campaign.signMandates(REQUESTS);
        for (int round = 1; round <= ROUNDS; round++) {
          campaign.round(round, REQUESTS);
        }
        campaign.settleAndFinish();

        System.err.println("kills: " + server.kills());
        System.err.println("uncertain: " + campaign.desk().everUncertain());
        assertThat(server.killed()).isEqualTo(ROUNDS * KILLS_A_ROUND);
        assertThat(server.kills().values()).allMatch(times -> times >= Math.min(2, ROUNDS));
        campaign.theBooksBalance();
        campaign.everyCounterpartHasEverythingOnce();
        campaign.everyAcknowledgedDocumentIsDeliveredOnce();
        assertThat(campaign.desk().everUncertain().keySet()).isSubsetOf("email");
        assertThat(campaign.desk().everUncertain().getOrDefault("email", 0L))
            .isLessThanOrEqualTo((long) UNCERTAIN_A_KILL * server.killed());
      }
    } finally {
      TemporaryFolder.delete(folder);
    }
  }
}
