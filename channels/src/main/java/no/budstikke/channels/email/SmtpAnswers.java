package no.budstikke.channels.email;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import no.budstikke.channels.transport.Sent;
import no.budstikke.core.choose.ReasonCode;
import no.budstikke.core.deliver.DeliveryResult;
import no.budstikke.core.deliver.ReceiptLevel;
import no.budstikke.core.journey.Retries;

/**
 * What a mail server's answer means for the delivery. Source: mail and print 2.3, reply classes. A
 * receiver's policy is a no for this delivery; whether it is one for all is counted by whoever sees
 * all.
 */
final class SmtpAnswers {
  /** After 1, 5, 15 and 60 minutes, then every four hours, for two days. */
  static final Retries RETRIES =
      new Retries(
          List.of(
              Duration.ofMinutes(1),
              Duration.ofMinutes(5),
              Duration.ofMinutes(15),
              Duration.ofHours(1),
              Duration.ofHours(4)),
          Optional.of(Duration.ofDays(2)),
          SmtpAnswers::weight);

  private static final Duration SOON = Duration.ofMinutes(1);
  private static final Duration TOO_FAST = Duration.ofMinutes(15);
  private static final Duration MAILBOX_FULL = Duration.ofHours(4);
  private static final Pattern ANSWER = Pattern.compile("[45]\\d\\d(-.*)?");

  private SmtpAnswers() {}

  static DeliveryResult result(Sent sent, Instant at) {
    return switch (sent) {
      case Sent.Taken(var queueId) ->
          new DeliveryResult.Accepted(queueId, ReceiptLevel.TRANSPORT, at);
      case Sent.Refused refused -> refused(refused);
      case Sent.NotReached(var code) -> new DeliveryResult.NotReached(SOON, code);
      case Sent.NotAllowed(var code) -> new DeliveryResult.Misconfigured(code);
      case Sent.Unknown(var code) -> new DeliveryResult.Unknown(code);
    };
  }

  private static DeliveryResult refused(Sent.Refused no) {
    String status = no.enhanced();
    if (no.reply() / 100 == 4) {
      return new DeliveryResult.NotReached(waitAfter(status), no.code());
    }
    if (status.startsWith("5.2.2")) {
      // A full mailbox is a matter of time, whatever the server calls it.
      return new DeliveryResult.NotReached(MAILBOX_FULL, no.code());
    }
    if (status.equals("5.3.4") || no.reply() == 552) {
      return new DeliveryResult.NotDeliverable(ReasonCode.SIZE_EXCEEDED, no.code());
    }
    return no.at() == Sent.Stage.RECIPIENT ? aboutRecipient(no) : aboutUs(no);
  }

  private static DeliveryResult aboutRecipient(Sent.Refused no) {
    if (isLogin(no)) {
      return new DeliveryResult.Misconfigured(no.code());
    }
    boolean addressIsWrong =
        no.enhanced().startsWith("5.1.")
            || no.enhanced().startsWith("5.2.1")
            || (no.enhanced().isEmpty() && !isCommand(no));
    ReasonCode reason = addressIsWrong ? ReasonCode.EMAIL_SUPPRESSED : ReasonCode.CHANNEL_REFUSED;
    return new DeliveryResult.NotDeliverable(reason, no.code());
  }

  /** Before the recipient was named, or after the message was out. */
  private static DeliveryResult aboutUs(Sent.Refused no) {
    if (no.at() == Sent.Stage.SENDER || isLogin(no)) {
      return new DeliveryResult.Misconfigured(no.code());
    }
    if (no.enhanced().startsWith("5.1.") || no.enhanced().startsWith("5.2.")) {
      return new DeliveryResult.NotDeliverable(ReasonCode.EMAIL_SUPPRESSED, no.code());
    }
    if (no.enhanced().startsWith("5.6.")) {
      return new DeliveryResult.RejectedData(no.code());
    }
    return new DeliveryResult.NotDeliverable(ReasonCode.CHANNEL_REFUSED, no.code());
  }

  /** Ours to mend at the relay. */
  private static boolean isLogin(Sent.Refused no) {
    return no.reply() == 530 || no.reply() == 535;
  }

  /** A command that the receiver does not want; says nothing about the address. */
  private static boolean isCommand(Sent.Refused no) {
    return no.reply() >= 500 && no.reply() <= 504;
  }

  /** Whether a code says that we are too fast for the receiver. */
  static boolean isTooFast(String code) {
    return code.contains("-4.7.");
  }

  /** A server's answer is a try, unless it is about our pace; what we say ourselves is none. */
  private static Retries.Weight weight(String code) {
    if (isTooFast(code)) {
      return Retries.Weight.PACE;
    }
    return ANSWER.matcher(code).matches() ? Retries.Weight.TRY : Retries.Weight.OURS;
  }

  private static Duration waitAfter(String status) {
    if (status.startsWith("4.7.")) {
      return TOO_FAST;
    }
    return status.equals("4.2.2") ? MAILBOX_FULL : SOON;
  }
}
