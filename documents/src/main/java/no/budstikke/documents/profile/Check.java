package no.budstikke.documents.profile;

/** What a rule demands: says nothing when all is well. */
@FunctionalInterface
interface Check {
  void look(Subject subject, Report report);
}
