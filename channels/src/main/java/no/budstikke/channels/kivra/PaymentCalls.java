package no.budstikke.channels.kivra;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import no.budstikke.core.followup.CallBook;
import no.budstikke.core.followup.Outcome;
import no.budstikke.core.followup.Outcome.PaymentNews.Stage;
import no.budstikke.core.followup.Replies;
import no.budstikke.core.followup.Reply;
import no.budstikke.core.followup.ReplyCursor;
import no.budstikke.core.followup.ReplyPage;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What Kivra has called us about, from a bookmark: payments and declines. What we do not know is
 * passed over, as Kivra asks. Source: Kivra, section 10.2.
 */
final class PaymentCalls implements Replies {
  private static final Set<String> PAYMENTS = Set.of("payment_callback", "payment_callback_retry");
  private static final String DECLINED = "invoice_declined";
  private static final int LONGEST_ID = 100;

  private final CallBook calls;

  PaymentCalls(CallBook calls) {
    this.calls = calls;
  }

  @Override
  public ReplyPage repliesAfter(ReplyCursor cursor, int limit) {
    long last = cursor.value().matches("\\d{1,18}") ? Long.parseLong(cursor.value()) : 0;
    List<CallBook.Entry> entries = calls.after(last, limit);
    List<Reply> replies = new ArrayList<>();
    List<String> unreadable = new ArrayList<>();
    for (CallBook.Entry entry : entries) {
      try {
        reply(JsonMapper.shared().readTree(entry.body().bytes())).ifPresent(replies::add);
      } catch (JacksonException
          | IllegalArgumentException
          | DateTimeParseException
          | ArithmeticException e) {
        unreadable.add("Call " + entry.number() + " of Kivra is passed over: it cannot be read.");
      }
    }
    return entries.isEmpty()
        ? new ReplyPage(List.of(), cursor, false)
        : new ReplyPage(
            replies,
            unreadable,
            new ReplyCursor(Long.toString(entries.getLast().number())),
            entries.size() >= limit);
  }

  private static Optional<Reply> reply(JsonNode call) {
    String type = call.path("type").asString("");
    JsonNode about = call.path("data");
    if (PAYMENTS.contains(type)) {
      return payment(about).map(outcome -> reply(call, about, outcome));
    }
    return type.equals(DECLINED)
        ? Optional.of(reply(call, about, new Outcome.PaymentNews(Stage.DECLINED)))
        : Optional.empty();
  }

  /** The bank file is the truth; this is what the payer's app reported. */
  private static Optional<Outcome> payment(JsonNode about) {
    return switch (about.path("payment_event").asString("")) {
      case "settled" -> Optional.of(paid(about));
      case "scheduled" -> Optional.of(new Outcome.PaymentNews(Stage.SCHEDULED));
      case "failed" -> Optional.of(new Outcome.PaymentNews(Stage.FAILED));
      default -> Optional.empty();
    };
  }

  private static Outcome paid(JsonNode about) {
    long minor =
        new BigDecimal(about.path("amount").asString("")).movePointRight(2).longValueExact();
    return new Outcome.Paid(minor, text(about, "currency", 3));
  }

  private static Reply reply(JsonNode call, JsonNode about, Outcome outcome) {
    return new Reply(
        text(call, "id", LONGEST_ID),
        new Reply.Subject.OfReference(text(about, "content_key", LONGEST_ID)),
        outcome,
        Instant.parse(about.path("event_time").asString("")));
  }

  private static String text(JsonNode json, String key, int longest) {
    String text = json.path(key).asString("");
    if (text.isBlank() || text.length() > longest) {
      throw new IllegalArgumentException(key);
    }
    return text;
  }
}
