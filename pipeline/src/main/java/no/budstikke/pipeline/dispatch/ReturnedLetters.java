package no.budstikke.pipeline.dispatch;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.budstikke.core.choose.ChannelId;
import no.budstikke.core.deliver.Item;
import no.budstikke.core.request.IssuerId;
import no.budstikke.core.request.PostalAddress;
import no.budstikke.pipeline.ledger.Line;
import no.budstikke.pipeline.returns.LetterReturns;
import no.budstikke.pipeline.suppression.Suppression.Reason;
import no.budstikke.pipeline.suppression.Suppressions;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Writes down letters that came back, and gives up the address for the consumer it was wrong for.
 * Source: mail and print, section 3.10.
 */
public final class ReturnedLetters {
  /** Where a channel that sends letters has noted to whom and where. */
  private static final String TO = "to";

  /** And the issuer's own number for whoever that is. */
  private static final String CUSTOMER = "customer";

  private final Desk desk;
  private final ChannelId channel;

  /** Of one channel, with what everybody who hands over works with. */
  public ReturnedLetters(Desk desk, ChannelId channel) {
    this.desk = desk;
    this.channel = channel;
  }

  /** A letter that came back, and where the consumer lives now, where the carrier knows. */
  public record Letter(Line line, String reason, Optional<PostalAddress> moved, Instant at) {
    @Override
    public String toString() {
      return "Letter";
    }
  }

  /** Writes these down. */
  public void add(JdbcClient sql, IssuerId issuer, List<Letter> letters) {
    if (letters.isEmpty()) {
      return;
    }
    List<Item> items = desk.items(letters.stream().map(Letter::line).toList());
    List<LetterReturns.Told> told = new ArrayList<>();
    List<Suppressions.Evidence> evidence = new ArrayList<>();
    for (int i = 0; i < items.size(); i++) {
      Letter letter = letters.get(i);
      Map<String, String> slip = items.get(i).prepared().slip();
      told.add(told(letter, slip));
      evidence(issuer, letter, slip).ifPresent(evidence::add);
    }
    desk.shelves().returns().add(sql, issuer, channel, told);
    Suppressions.add(sql, issuer, evidence, desk.clock().instant());
  }

  private static LetterReturns.Told told(Letter letter, Map<String, String> slip) {
    return new LetterReturns.Told(
        letter.line().id(),
        letter.line().request(),
        Optional.ofNullable(slip.get(CUSTOMER)),
        letter.reason(),
        letter.at(),
        letter.moved());
  }

  private Optional<Suppressions.Evidence> evidence(
      IssuerId issuer, Letter letter, Map<String, String> slip) {
    Optional<String> letterbox = Optional.ofNullable(slip.get(TO));
    Optional<Reason> reason = Reason.shownByReturn(letter.reason());
    if (letterbox.isEmpty() || reason.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Suppressions.Evidence(
            desk.shelves().hashes().ofLetterbox(issuer, letterbox.get()),
            reason.get(),
            letter.reason(),
            letter.line().id(),
            letter.line().request()));
  }
}
