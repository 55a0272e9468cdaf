package no.budstikke.server.wiring;

import java.util.Optional;
import no.budstikke.documents.official.OfficialEngine;
import no.budstikke.documents.profile.OfficialLayers;
import no.budstikke.documents.profile.Relaxation;
import no.budstikke.documents.profile.UblJudge;
import no.budstikke.documents.shadow.EngineFolder;
import no.budstikke.documents.shadow.ShadowJudge;
import no.budstikke.documents.tree.Limits;
import no.budstikke.documents.tree.TreeJudge;
import no.budstikke.pipeline.alarms.Alarms;
import no.budstikke.server.settings.Settings;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The judge of documents, alone or with the official engine as its shadow. */
final class Judging {
  private static final String ALARM = "OFFICIAL_VERDICT_DIFFERS";

  private Judging() {}

  static TreeJudge with(Optional<Settings.Shadow> shadow, Ground ground) {
    OfficialLayers official = new OfficialLayers();
    TreeJudge judge =
        new UblJudge(Limits.usual(), Optional.of(ground.clock()), official, Relaxation.CONSUMER);
    if (shadow.isEmpty()) {
      return judge;
    }
    Alarms alarms = new Alarms(JdbcClient.create(ground.database().dataSource()), ground.clock());
    return new ShadowJudge(
        judge,
        official,
        engine(shadow.get()),
        shadow.get().oneIn(),
        difference -> alarms.raise(ALARM, difference.rule(), difference.hint()));
  }

  private static OfficialEngine engine(Settings.Shadow shadow) {
    try {
      return EngineFolder.open(shadow.engine());
    } catch (EngineFolder.NoEngine e) {
      throw new CannotStart("--budstikke.shadow.engine: " + e.getMessage(), e);
    }
  }
}
