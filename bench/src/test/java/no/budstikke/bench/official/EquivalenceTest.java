package no.budstikke.bench.official;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.sf.saxon.s9api.SaxonApiException;
import no.budstikke.documents.official.OfficialRules;
import no.budstikke.documents.official.Opinion.Outcome;
import no.budstikke.documents.schema.UblSchema;
import no.budstikke.documents.tree.Limits;
import no.budstikke.documents.tree.TreeReader;
import no.budstikke.shadow.PeppolRelease;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Input format, section 12: verdicts of L2 to L4 are the official ones, document by document. */
class EquivalenceTest {
  private static final long SEED = 20261;
  private static final int OTHERS = 100;
  private static final int MANY = 50;

  @ParameterizedTest
  @EnumSource
  void everyRuleIsBrokenByADocumentOrListedAsOutOfReachAndAllVerdictsAreTheSame(
      PeppolRelease release) throws IOException, SaxonApiException {
    Equivalence equivalence = new Equivalence(release);
    Corpus corpus = new Corpus(1, Equivalence.forbidden(PeppolRelease.newest()));
    equivalence.compareForbidden(corpus);
    equivalence.compareRecipes();
    equivalence.compare(corpus, Recipes.sample());

    assertThat(equivalence.differences()).isEmpty();
    assertThat(equivalence.outcomes(Outcome.RULES_RUN)).isGreaterThan(MANY);
    assertThat(equivalence.outcomes(Outcome.SCHEMA_FAULTS)).isGreaterThan(MANY);
    assertThat(equivalence.unviolated())
        .containsExactlyInAnyOrderElementsOf(
            Recipes.unreachable(release).stream()
                .filter(Equivalence.rules(release)::contains)
                .toList());
  }

  @Test
  void documentsOfAnotherSeedGetTheSameVerdicts() throws IOException, SaxonApiException {
    Equivalence equivalence = new Equivalence(PeppolRelease.newest());
    Corpus corpus = new Corpus(SEED, Equivalence.forbidden(PeppolRelease.newest()));
    equivalence.compare(corpus, IntStream.range(0, OTHERS).boxed().toList());

    assertThat(equivalence.differences()).isEmpty();
  }

  @Test
  void ourReleasesBecomeTheLawOnTheOfficialDays() {
    assertThat(new OfficialRules().releases())
        .containsExactlyElementsOf(
            Stream.of(PeppolRelease.values()).map(PeppolRelease::from).toList());
  }

  @Test
  void ourSchemaAndTheOfficialOneAllowTheSameDocuments() throws IOException {
    OfficialSchema official = new OfficialSchema();
    Corpus corpus = new Corpus(SEED, Equivalence.forbidden(PeppolRelease.newest()));
    int valid = 0;
    for (int i = 0; i < 400; i++) {
      String document = corpus.document(i);
      boolean accepted = official.accepts(document);
      valid += accepted ? 1 : 0;
      assertThat(schemaAllows(document)).as("document %d", i).isEqualTo(accepted);
    }
    assertThat(valid).isBetween(20, 380);
  }

  private static boolean schemaAllows(String document) {
    TreeReader reader = new TreeReader(Limits.usual());
    assertThat(reader.read(document.getBytes(StandardCharsets.UTF_8))).isEmpty();
    return UblSchema.check(reader.tree()).isEmpty();
  }
}
