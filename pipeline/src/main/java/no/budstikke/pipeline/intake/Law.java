package no.budstikke.pipeline.intake;

import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The rows that name the rule sets of verdicts. Source: input format, section 1. */
final class Law {
  private static final String FIND = "SELECT law_id FROM law WHERE rulesets = :rulesets";
  private static final String ADD =
      "INSERT INTO law (rulesets) VALUES (:rulesets) ON CONFLICT DO NOTHING";

  private Law() {}

  /** The number of these rule sets; given now when they are new. */
  static int number(JdbcClient sql, List<String> rulesets) {
    String names = String.join(", ", rulesets);
    Optional<Integer> known = find(sql, names);
    if (known.isPresent()) {
      return known.get();
    }
    sql.sql(ADD).param("rulesets", names).update();
    return find(sql, names).orElseThrow();
  }

  private static Optional<Integer> find(JdbcClient sql, String names) {
    return sql.sql(FIND).param("rulesets", names).query(Integer.class).optional();
  }
}
