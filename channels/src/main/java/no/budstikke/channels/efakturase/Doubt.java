package no.budstikke.channels.efakturase;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import no.budstikke.core.choose.ReasonCode;
import no.budstikke.core.followup.Outcome;
import no.budstikke.core.followup.Reply;
import no.budstikke.core.journey.Expectation;
import no.budstikke.core.request.Market;

/**
 * A rejection that nobody can explain: a person has a bank day to look, then the next channel is
 * taken. Source: Swedish e-faktura, section 8.3, class UNKNOWN.
 *
 * @param second when that is, in seconds of the epoch
 * @param code the bank's
 * @param reference the document
 */
record Doubt(long second, String code, String reference) {
  private static final Pattern FORM =
      Pattern.compile("u=(\\d{1,12})/([A-Za-z0-9_-]{1,40})/([^;/]{1,200})");
  private static final Expectation.Within ONE_BANK_DAY = new Expectation.Within(Market.SE, 1);

  /** One that came at this moment. */
  static Doubt since(Instant told, String code, String reference) {
    Instant end = ONE_BANK_DAY.after(told);
    return new Doubt(end.getEpochSecond(), code, reference);
  }

  static Optional<Doubt> read(String text) {
    Matcher form = FORM.matcher(text);
    return form.matches()
        ? Optional.of(
            new Doubt(
                Long.parseLong(form.group(1)),
                form.group(2),
                URLDecoder.decode(form.group(3), StandardCharsets.UTF_8)))
        : Optional.empty();
  }

  boolean isOver(Instant now) {
    return now.getEpochSecond() >= second;
  }

  /** What is told when it is over. */
  Reply reply() {
    return new Reply(
        "given-up:" + reference,
        new Reply.Subject.OfReference(reference),
        new Outcome.NotDeliverable(ReasonCode.CHANNEL_REFUSED, code),
        Instant.ofEpochSecond(second));
  }

  String text() {
    return "u=" + second + "/" + code + "/" + URLEncoder.encode(reference, StandardCharsets.UTF_8);
  }
}
