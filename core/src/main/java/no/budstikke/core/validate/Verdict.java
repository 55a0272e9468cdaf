package no.budstikke.core.validate;

import java.util.List;

/** The answer for a whole document. Source: input format, section 12. */
public enum Verdict {
  ACCEPTED,
  ACCEPTED_WITH_WARNINGS,
  HELD,
  REJECTED;

  /** The verdict that follows from findings alone; holding is decided by guards. */
  public static Verdict of(List<Finding> findings) {
    if (findings.stream().anyMatch(finding -> finding.severity() == Severity.FATAL)) {
      return REJECTED;
    }
    return findings.stream().anyMatch(finding -> finding.severity() == Severity.WARNING)
        ? ACCEPTED_WITH_WARNINGS
        : ACCEPTED;
  }
}
