package no.budstikke.channels.avtalegiro;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.function.Consumer;
import no.budstikke.channels.avtalegiro.file.Order;
import no.budstikke.channels.avtalegiro.file.OrderKind;
import no.budstikke.channels.avtalegiro.file.Part;
import no.budstikke.channels.avtalegiro.file.Payment;
import no.budstikke.channels.avtalegiro.file.PaymentType;
import no.budstikke.core.followup.Outcome;
import no.budstikke.core.followup.Reply;
import no.budstikke.core.request.Market;
import no.budstikke.core.request.NorwegianAccount;

/**
 * The payments of a file of postings, one reply each. A reply's name is made of what tells payments
 * apart, so a file that comes twice tells nothing new. Source: AvtaleGiro, sections 6.2 and 6.7.
 */
final class Postings implements Consumer<Part> {
  private final Consumer<Reply> tell;
  private final Map<String, Integer> alike = new HashMap<>();
  private Order order = new Order(OrderKind.MANDATES, "0000000", "00000000000");

  Postings(Consumer<Reply> tell) {
    this.tell = tell;
  }

  @Override
  public void accept(Part part) {
    if (part instanceof Order next) {
      order = next;
    } else if (part instanceof Payment payment) {
      tell.accept(reply(payment));
    }
  }

  private Reply reply(Payment payment) {
    String name = name(payment);
    int before = alike.merge(name, 1, Integer::sum);
    return new Reply(
        "paid:" + name + (before == 1 ? "" : "." + before),
        new Reply.Subject.OfPayment(new NorwegianAccount(order.account()), payment.kid()),
        new Outcome.Paid(signed(payment), Market.NO.currency().getCurrencyCode()),
        payment.settlement().date().atStartOfDay(Market.NO.zone()).toInstant());
  }

  /** A reversal is money that goes back, though its column has no sign (section 6.5). */
  private static long signed(Payment payment) {
    boolean reversal =
        payment.type() == PaymentType.REVERSAL || payment.type() == PaymentType.REVERSAL_WITH_TEXT;
    return reversal ? -Math.abs(payment.ore()) : payment.ore();
  }

  private String name(Payment payment) {
    Payment.Settlement entry = payment.settlement();
    String whole =
        String.join(
            "/",
            order.account(),
            entry.date().toString(),
            entry.centre(),
            Integer.toString(entry.dayCode()),
            Integer.toString(entry.part()),
            entry.serial(),
            Integer.toString(payment.type().code()),
            Long.toString(payment.ore()),
            payment.kid(),
            payment.trace().archiveReference(),
            payment.trace().debitAccount());
    return HexFormat.of().formatHex(sha256(whole), 0, 16);
  }

  private static byte[] sha256(String text) {
    try {
      return MessageDigest.getInstance("SHA-256")
          .digest(text.getBytes(StandardCharsets.ISO_8859_1));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256.", e);
    }
  }
}
