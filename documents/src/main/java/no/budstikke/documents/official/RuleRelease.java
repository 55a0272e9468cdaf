package no.budstikke.documents.official;

import java.time.LocalDate;
import java.util.List;

/**
 * One release of the official rule files; made while building and found as a service, so that
 * several are there side by side. Source: input format, section 1: rules change twice a year.
 */
public interface RuleRelease {
  /** The day from which it is the law, until the next one is. */
  LocalDate from();

  /** Its files, ready for one document after the other; made anew with every call. */
  List<RuleRun> runs();
}
