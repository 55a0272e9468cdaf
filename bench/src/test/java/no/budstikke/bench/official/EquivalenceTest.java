package no.budstikke.bench.official;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.IntStream;
import net.sf.saxon.s9api.SaxonApiException;
import no.budstikke.documents.official.Opinion.Outcome;
import no.budstikke.documents.schema.UblSchema;
import no.budstikke.documents.tree.Limits;
import no.budstikke.documents.tree.TreeReader;
import org.junit.jupiter.api.Test;

/** Input format, section 12: verdicts of L2 to L4 are the official ones, document by document. */
class EquivalenceTest {
  private static final long SEED = 20261;
  private static final int OTHERS = 100;
  private static final int MANY = 50;

  @Test
  void everyRuleIsBrokenByADocumentOrListedAsOutOfReachAndAllVerdictsAreTheSame()
      throws IOException, SaxonApiException {
    Equivalence equivalence = new Equivalence();
    Corpus corpus = new Corpus(1, Equivalence.forbidden());
    equivalence.compareForbidden(corpus);
    equivalence.compareRecipes();
    equivalence.compare(corpus, Recipes.sample());

    assertThat(equivalence.differences()).isEmpty();
    assertThat(equivalence.outcomes(Outcome.RULES_RUN)).isGreaterThan(MANY);
    assertThat(equivalence.outcomes(Outcome.SCHEMA_FAULTS)).isGreaterThan(MANY);
    assertThat(equivalence.unviolated())
        .containsExactlyInAnyOrderElementsOf(Recipes.unreachable().keySet());
  }

  @Test
  void documentsOfAnotherSeedGetTheSameVerdicts() throws IOException, SaxonApiException {
    Equivalence equivalence = new Equivalence();
    Corpus corpus = new Corpus(SEED, Equivalence.forbidden());
    equivalence.compare(corpus, IntStream.range(0, OTHERS).boxed().toList());

    assertThat(equivalence.differences()).isEmpty();
  }

  @Test
  void ourSchemaAndTheOfficialOneAllowTheSameDocuments() throws IOException {
    OfficialSchema official = new OfficialSchema();
    Corpus corpus = new Corpus(SEED, Equivalence.forbidden());
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
