package no.budstikke.cli.check;

import no.budstikke.core.validate.EnvelopeReport;
import no.budstikke.core.validate.Verdict;

/** Counts what came out, for the last line and the exit code. */
final class Tally {
  private long accepted;
  private long rejected;
  private long held;
  private long notRead;
  private boolean refused;

  void add(Verdict verdict) {
    switch (verdict) {
      case ACCEPTED, ACCEPTED_WITH_WARNINGS -> accepted++;
      case REJECTED -> rejected++;
      case HELD -> held++;
    }
  }

  void add(EnvelopeReport report) {
    notRead += report.notRead();
    refused |= report.refused() || (report.atomic() && rejected > 0);
  }

  long documents() {
    return accepted + rejected + held;
  }

  long accepted() {
    return accepted;
  }

  long rejected() {
    return rejected;
  }

  long held() {
    return held;
  }

  long notRead() {
    return notRead;
  }

  /** Whether everything may travel. */
  boolean good() {
    return rejected == 0 && notRead == 0 && !refused;
  }
}
