package no.budstikke.bench.official;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import net.sf.saxon.s9api.SaxonApiException;
import no.budstikke.documents.schema.UblSchema;
import no.budstikke.documents.tree.Limits;
import no.budstikke.documents.tree.TreeReader;
import org.junit.jupiter.api.Test;

/** Input format, section 12: verdicts of L2 to L4 are the official ones, document by document. */
class EquivalenceTest {
  private static final long SEED = 20261;

  @Test
  void ourRulesAndTheOfficialStyleSheetsGiveTheSameVerdicts()
      throws IOException, SaxonApiException {
    Equivalence equivalence = new Equivalence();
    Corpus corpus = new Corpus(SEED, Equivalence.forbidden());
    for (int i = 0; i < 300; i++) {
      equivalence.compare(corpus.document(i));
    }
    assertThat(equivalence.differences()).isEmpty();
    assertThat(equivalence.errors()).as("some cannot be computed").isPositive();
  }

  @Test
  void everyForbiddenPathIsFound() throws IOException, SaxonApiException {
    Equivalence equivalence = new Equivalence();
    Corpus corpus = new Corpus(SEED, Equivalence.forbidden());
    List<String> paths = Equivalence.forbidden();
    for (int i = 0; i < paths.size(); i += 20) {
      equivalence.compare(corpus.with(paths.subList(i, Math.min(i + 20, paths.size()))));
    }
    assertThat(equivalence.differences()).isEmpty();
  }

  @Test
  void phiveSaysTheSame() {
    Phive phive = new Phive();
    OurRules ours = new OurRules();
    Corpus corpus = new Corpus(SEED, Equivalence.forbidden());
    List<String> valid = new ArrayList<>(List.of(Corpus.ofLines(3)));
    while (valid.size() < 40) {
      String next = corpus.document(i);
      if (next.contains("<Invoice ")
          && schemaAllows(next)
          && !ours.check(next).toString().contains(OfficialSheets.ERROR)) {
        valid.add(next);
      }
    }
    for (String document : valid) {
      Set<String> all = new TreeSet<>();
      ours.check(document).forEach(all::addAll);
      assertThat(phive.check(document.getBytes(StandardCharsets.UTF_8))).isEqualTo(all);
    }
  }

  @Test
  void ourSchemaAndTheOfficialOneAllowTheSameDocuments() throws IOException {
    OfficialSchema official = new OfficialSchema();
    Corpus corpus = new Corpus(SEED, Equivalence.forbidden());
    int valid = 0;
    for (int i = 0; i < 500; i++) {
      String document = corpus.document(i);
      boolean accepted = official.accepts(document);
      valid += accepted ? 1 : 0;
      assertThat(schemaAllows(document)).as("document %d", i).isEqualTo(accepted);
    }
    assertThat(valid).isBetween(20, 480);
  }

  private static boolean schemaAllows(String document) {
    TreeReader reader = new TreeReader(Limits.usual());
    assertThat(reader.read(document.getBytes(StandardCharsets.UTF_8))).isEmpty();
    return UblSchema.check(reader.tree()).isEmpty();
  }
}
