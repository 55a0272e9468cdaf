package no.budstikke.documents.profile;

import no.budstikke.documents.ubl.Keys.Told;

/** What is told in keys. Source: input format, sections 4.3 and 11 (B2C-KEY). */
final class KeyRules {
  private KeyRules() {}

  static void keyIsKnown(Subject subject, Report report) {
    for (Told told : subject.document().keys().unknown()) {
      report.at(told.node(), shortened(told.name()));
    }
  }

  static void keySaysOneThing(Subject subject, Report report) {
    for (Told told : subject.document().keys().contradictory()) {
      report.at(told.node(), shortened(told.name()));
    }
  }

  /** Anything can stand where a key's name should. */
  private static String shortened(String name) {
    return name.length() <= 40 ? name : name.substring(0, 40) + "…";
  }
}
