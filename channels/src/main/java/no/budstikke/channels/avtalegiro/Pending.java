package no.budstikke.channels.avtalegiro;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import no.budstikke.core.calendar.BankDays;
import no.budstikke.core.deliver.TransmissionId;
import no.budstikke.core.followup.Outcome;
import no.budstikke.core.followup.Reply;
import no.budstikke.core.request.Market;

/**
 * What it will mean when nothing more is heard of a transmission that was received: its claims are
 * accepted, its cancellations have been done. Source: AvtaleGiro, section 7 ("silence is consent");
 * product specification, section 6.4.
 *
 * @param second when that is, in seconds of the epoch
 * @param transmission which one
 * @param what whether it claims or withdraws
 */
record Pending(long second, UUID transmission, Kind what) {
  private static final Pattern FORM = Pattern.compile("([cx])=(\\d{1,12})/([0-9a-f-]{36})");
  private static final int DAYS_WITHOUT_CALENDAR = 7;
  private static final int LONGEST_CLOSED = 14;

  /** What a transmission asks for. */
  enum Kind {
    CLAIMS("c"),
    CANCELLATIONS("x");

    private final String letter;

    Kind(String letter) {
      this.letter = letter;
    }
  }

  /** To be told at the end of the next bank day after the receipt. */
  static Pending after(Instant receipt, FileName file) {
    return new Pending(
        endOfNextBankDay(receipt).getEpochSecond(),
        file.transmission().value(),
        file.isRecall() ? Kind.CANCELLATIONS : Kind.CLAIMS);
  }

  static Optional<Pending> read(String text) {
    Matcher form = FORM.matcher(text);
    if (!form.matches()) {
      return Optional.empty();
    }
    Kind kind = form.group(1).equals("c") ? Kind.CLAIMS : Kind.CANCELLATIONS;
    return Optional.of(
        new Pending(Long.parseLong(form.group(2)), UUID.fromString(form.group(3)), kind));
  }

  boolean isOver(Instant now) {
    return now.getEpochSecond() >= second;
  }

  Reply reply() {
    Reply.Subject about = new Reply.Subject.OfTransmission(new TransmissionId(transmission));
    Instant at = Instant.ofEpochSecond(second);
    return switch (what) {
      case CLAIMS -> new Reply("accepted:" + transmission, about, new Outcome.Accepted(), at);
      case CANCELLATIONS ->
          new Reply("recalled:" + transmission, about, new Outcome.Recalled(), at);
    };
  }

  String text() {
    return what.letter + "=" + second + "/" + transmission;
  }

  private static Instant endOfNextBankDay(Instant receipt) {
    BankDays days = BankDays.of(Market.NO);
    LocalDate day = LocalDate.ofInstant(receipt, Market.NO.zone());
    LocalDate last =
        days.covers(day) && days.covers(day.plusDays(LONGEST_CLOSED))
            ? days.next(day)
            : day.plusDays(DAYS_WITHOUT_CALENDAR);
    return last.plusDays(1).atStartOfDay(Market.NO.zone()).toInstant();
  }
}
