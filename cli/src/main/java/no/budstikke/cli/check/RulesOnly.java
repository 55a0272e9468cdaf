package no.budstikke.cli.check;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import no.budstikke.core.validate.Finding;
import no.budstikke.core.validate.Verdict;
import no.budstikke.documents.profile.OfficialLayers;
import no.budstikke.documents.profile.Relaxation;
import no.budstikke.documents.tree.Defect;
import no.budstikke.documents.tree.Limits;
import no.budstikke.documents.tree.TreeReader;

/**
 * Runs nothing but the official rules over fragments that need not pass the schema. Source: command
 * line contract, check.
 */
final class RulesOnly {
  private final Limits limits = Limits.usual();
  private final TreeReader reader = new TreeReader(limits);
  private final OfficialLayers official;
  private final Relaxation relaxation;
  private final LocalDate day;

  /** Runs the rules that are the law on the day. */
  RulesOnly(OfficialLayers official, Relaxation relaxation, LocalDate day) {
    this.official = official;
    this.relaxation = relaxation;
    this.day = day;
  }

  Checked check(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      Optional<Defect> defect = reader.read(in.readNBytes(limits.documentBytes() + 1));
      List<Finding> findings =
          defect
              .map(found -> List.of(found.finding()))
              .orElseGet(() -> official.rules(reader.tree(), relaxation, day));
      return new Checked(
          file.toString(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Verdict.of(findings),
          findings,
          List.of());
    }
  }
}
