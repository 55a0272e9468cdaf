package no.budstikke.documents.profile;

import java.util.Set;
import no.budstikke.documents.official.Violation;
import no.budstikke.documents.tree.Names;
import no.budstikke.documents.tree.Node;

/**
 * Which official rules are softened. Source: input format, section 10, the exact list; everything
 * not named there keeps its flag.
 */
public enum Relaxation {
  /** Nothing is. */
  STRICT,
  /** Documents to consumers. */
  CONSUMER,
  /** The same, and what the authority behind EHF Reminder has taken out. */
  EHF_REMINDER;

  /** What becomes of a violation. */
  enum Softened {
    KEPT,
    INFO,
    FOLDED,
    SILENT
  }

  private static final Set<String> INFO =
      Set.of("PEPPOL-EN16931-R003", "PEPPOL-EN16931-R020", "PEPPOL-EN16931-R002");

  /** Warnings about elements that carry our own conventions. */
  private static final Set<String> OURS =
      Set.of(
          "UBL-CR-001",
          "UBL-CR-005",
          "UBL-CR-114",
          "UBL-CR-202",
          "UBL-CR-253",
          "UBL-CR-257",
          "UBL-DT-08");

  private static final Set<String> CHARGE_REASONS = Set.of("BR-CL-20", "PEPPOL-EN16931-CL003");
  private static final String REMINDER_PROFILE =
      "urn:fdc:anskaffelser.no:2019:ehf:postaward:g3:06:1.0";
  private static final int PROFILE = Names.of("cbc:ProfileID");

  Softened soften(Violation violation, Node node) {
    if (this == STRICT || violation.error()) {
      return Softened.KEPT;
    }
    String rule = violation.rule();
    if (rule.equals("PEPPOL-EN16931-R010") || OURS.contains(rule)) {
      return Softened.SILENT;
    }
    if (INFO.contains(rule)) {
      return Softened.INFO;
    }
    if (!violation.fatal() && (rule.startsWith("UBL-CR-") || rule.startsWith("UBL-DT-"))) {
      return Softened.FOLDED;
    }
    return this == EHF_REMINDER && isReminder(rule, node) ? Softened.SILENT : Softened.KEPT;
  }

  /** What EHF Reminder 3.0 takes out of the two rule files (section 7.2). */
  private static boolean isReminder(String rule, Node node) {
    return rule.equals("BR-04")
        || (rule.equals("PEPPOL-EN16931-R007") && profile(node).equals(REMINDER_PROFILE))
        || (CHARGE_REASONS.contains(rule) && node.text().equals("REM"));
  }

  private static String profile(Node root) {
    int profile = root.tree().child(root.at(), PROFILE);
    return profile < 0 ? "" : root.tree().text(profile);
  }
}
