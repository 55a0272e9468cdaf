package no.budstikke.channels.kivra.camt;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import no.budstikke.core.request.Bankgiro;

/**
 * One file.
 *
 * @param version of the message
 * @param written when
 * @param notices one for each account, in the order of the file
 */
public record CamtFile(CamtVersion version, Instant written, List<Notice> notices) {
  public CamtFile {
    notices = List.copyOf(notices);
  }

  /** What was booked on one account. */
  public record Notice(Bankgiro account, List<Posting> postings) {
    public Notice {
      postings = List.copyOf(postings);
    }

    @Override
    public String toString() {
      return "Notice";
    }
  }

  /**
   * One payment.
   *
   * @param key the bank's, which tells payments apart; empty where it gives none
   * @param day it was booked on
   * @param reference what was quoted; empty where nothing or more than one thing was
   * @param ore negative when it was taken back
   */
  public record Posting(String key, LocalDate day, String reference, long ore) {
    @Override
    public String toString() {
      return "Posting";
    }
  }
}
