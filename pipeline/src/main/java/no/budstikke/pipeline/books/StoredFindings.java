package no.budstikke.pipeline.books;

import java.util.List;
import no.budstikke.core.validate.Finding;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Findings as rows keep them. */
final class StoredFindings {
  private static final JsonMapper MAPPER = JsonMapper.shared();
  private static final TypeReference<List<Finding>> FINDINGS = new TypeReference<>() {};

  private StoredFindings() {}

  static List<Finding> read(String json) {
    return MAPPER.readValue(json, FINDINGS);
  }
}
