package no.budstikke.core.choose;

import static no.budstikke.core.choose.Channels.AVTALEGIRO;
import static no.budstikke.core.choose.Channels.EFAKTURA;
import static no.budstikke.core.choose.Channels.EFAKTURA_SE;
import static no.budstikke.core.choose.Channels.EMAIL;
import static no.budstikke.core.choose.Channels.KIVRA;
import static no.budstikke.core.choose.Channels.MAILBOX;
import static no.budstikke.core.choose.Channels.PRINT;

import java.util.List;
import no.budstikke.core.choose.Facts.Post;
import no.budstikke.core.choose.Weighing.Told;
import no.budstikke.core.lookup.Detail;
import no.budstikke.core.request.RequestKind;

/**
 * The reasons against one leg of a plan, each a row. Source: product specification, sections 3.3 to
 * 3.11 and 4.5; deadlines are rows of {@link PlanRules}.
 */
final class LegRules {
  // spotless:off
  static final List<Row> ROWS = List.of(
      // What the issuer and its contracts say.
      row(ReasonCode.CHANNEL_NOT_CONTRACTED, (leg, it) -> !it.isContracted(leg.channel())),
      row(ReasonCode.CHANNEL_DISABLED,       LegRules::isDisabled),
      row(ReasonCode.CHANNEL_PAUSED,         (leg, it) -> it.snapshot().world().paused().contains(leg.channel())),
      row(ReasonCode.CHANNEL_UNHEALTHY,      (leg, it) -> it.snapshot().world().unhealthy().contains(leg.channel())),
      // What the consumer is and wants.
      row(ReasonCode.PROTECTED_IDENTITY,     (leg, it) -> it.isProtected() && !it.conduct().protectedRoute().contains(leg.channel())),
      row(ReasonCode.CONSUMER_OPTED_OUT,     (leg, it) -> it.consumer().optedOut().contains(leg.channel())),
      row(ReasonCode.CONSUMER_UNDERAGE,      (leg, it) -> it.says(leg.channel(), Detail.UNDERAGE)),
      // What the document is.
      row(ReasonCode.TYPE_NOT_SUPPORTED,     LegRules::carriesNotTheKind),
      row(ReasonCode.AMOUNT_OUT_OF_RANGE,    LegRules::carriesNotTheAmount),
      row(ReasonCode.SIZE_EXCEEDED,          (leg, it) -> it.rule(leg).map(ChannelRule::bounds).filter(bounds -> bounds.exceededBy(it.facts().weight().bytes())).isPresent()),
      // Where the consumer can be found.
      row(ReasonCode.ID_MISSING,             LegRules::cannotBeAsked),
      row(ReasonCode.ID_INVALID,             (leg, it) -> it.says(leg.channel(), Detail.INVALID_KEYS)),
      row(ReasonCode.EMAIL_MISSING,          (leg, it) -> leg.channel().equals(EMAIL) && !it.facts().ways().email()),
      row(ReasonCode.EMAIL_SUPPRESSED,       (leg, it) -> leg.channel().equals(EMAIL) && it.consumer().emailSuppressed()),
      row(ReasonCode.ADDRESS_INCOMPLETE,     (leg, it) -> leg.channel().equals(PRINT) && it.facts().ways().post() == Post.NONE),
      row(ReasonCode.ADDRESS_FOREIGN,        (leg, it) -> leg.channel().equals(PRINT) && it.facts().ways().post() == Post.ABROAD && !it.conduct().lettersAbroad()),
      // What registers say.
      row(ReasonCode.NO_MANDATE,             LegRules::hasNoMandate),
      row(ReasonCode.MANDATE_CANCELLED,      (leg, it) -> leg.isClaim() && saysNo(leg, it) && it.says(leg.channel(), Detail.CANCELLED)),
      row(ReasonCode.EFAKTURA_NOT_ENROLLED,  (leg, it) -> leg.channel().equals(EFAKTURA) && saysPlainNo(leg, it)),
      row(ReasonCode.EFAKTURA_ISSUER_BLOCKED, (leg, it) -> leg.channel().equals(EFAKTURA) && it.says(leg.channel(), Detail.BLOCKED)),
      row(ReasonCode.SE_NOT_SIGNED_UP,       (leg, it) -> leg.channel().equals(EFAKTURA_SE) && saysPlainNo(leg, it)),
      row(ReasonCode.MAILBOX_NOT_MEMBER,     (leg, it) -> isMailbox(leg) && saysPlainNo(leg, it)),
      row(ReasonCode.LOOKUP_AMBIGUOUS,       (leg, it) -> it.says(leg.channel(), Detail.AMBIGUOUS)),
      row(ReasonCode.LOOKUP_UNAVAILABLE,     (leg, it) -> isAsked(leg, it) && it.told(leg.channel()) == Told.SILENT && !it.says(leg.channel(), Detail.AMBIGUOUS)),
      row(ReasonCode.LOOKUP_STALE,           (leg, it) -> isAsked(leg, it) && it.told(leg.channel()) == Told.STALE),
      row(ReasonCode.NOT_ASKED,              (leg, it) -> isAsked(leg, it) && it.told(leg.channel()) == Told.NOT_ASKED && !cannotBeAsked(leg, it)));
  // spotless:on

  private LegRules() {}

  /** When a reason applies. */
  interface Test {
    boolean applies(Leg leg, Weighing it);
  }

  /** A reason and when it applies. */
  record Row(ReasonCode reason, Test test) {}

  private static Row row(ReasonCode reason, Test test) {
    return new Row(reason, test);
  }

  /** By the issuer; or because nobody knows the channel's cut-offs. */
  private static boolean isDisabled(Leg leg, Weighing it) {
    Conduct conduct = it.conduct();
    return (!conduct.allowed().isEmpty() && !conduct.allowed().contains(leg.channel()))
        || (conduct.digitalOnly() && leg.channel().equals(PRINT))
        || (conduct.notice() == Conduct.Notice.ISSUER && leg.isBankNotified())
        || (Weighing.REGISTERED.contains(leg.channel()) && it.rule(leg).isEmpty());
  }

  private static boolean carriesNotTheKind(Leg leg, Weighing it) {
    RequestKind kind = it.facts().kind();
    return it.rule(leg).filter(rule -> !rule.kinds().contains(kind)).isPresent()
        || (leg.isClaim() && !it.conduct().debited().contains(kind))
        || (isMarkedEfaktura(leg) && kind != RequestKind.INVOICE)
        || (needsAmount(leg, it) && it.facts().due().isEmpty());
  }

  /** eFaktura, section 14: beside a claim only invoices. */
  private static boolean isMarkedEfaktura(Leg leg) {
    return leg.channel().equals(EFAKTURA) && !leg.payable();
  }

  private static boolean carriesNotTheAmount(Leg leg, Weighing it) {
    long minor = it.facts().amount().minor();
    boolean foreign = !it.facts().amount().currency().equals(it.snapshot().market().currency());
    return it.rule(leg).isPresent()
        && ((needsAmount(leg, it) && minor < it.rule(leg).get().bounds().leastPayable())
            || minor > it.rule(leg).get().bounds().most()
            || (foreign && it.facts().payable() && Weighing.REGISTERED.contains(leg.channel())));
  }

  private static boolean needsAmount(Leg leg, Weighing it) {
    return it.rule(leg).filter(ChannelRule::onlyPayable).isPresent();
  }

  /** An answer shows that the keys were enough. */
  private static boolean cannotBeAsked(Leg leg, Weighing it) {
    if (!Weighing.REGISTERED.contains(leg.channel()) || it.told(leg.channel()) != Told.NOT_ASKED) {
      return false;
    }
    Facts.Ways ways = it.facts().ways();
    if (leg.channel().equals(EFAKTURA)) {
      return !ways.efakturaKeys();
    }
    if (leg.channel().equals(EFAKTURA_SE)) {
      return !ways.nationalId() && !ways.customerNumber();
    }
    return !leg.channel().equals(AVTALEGIRO) && !ways.nationalId();
  }

  /** A mandate is kept by its KID: without one there is none. */
  private static boolean hasNoMandate(Leg leg, Weighing it) {
    return leg.isClaim()
        && ((leg.channel().equals(AVTALEGIRO) && !it.facts().ways().claimable())
            || (saysPlainNo(leg, it) && !it.says(leg.channel(), Detail.CANCELLED)));
  }

  private static boolean isAsked(Leg leg, Weighing it) {
    return Weighing.REGISTERED.contains(leg.channel())
        && it.isContracted(leg.channel())
        && (!leg.channel().equals(AVTALEGIRO) || it.facts().ways().claimable());
  }

  private static boolean saysNo(Leg leg, Weighing it) {
    return it.told(leg.channel()) == Told.NO;
  }

  /** A no for which the register has given no other reason that has its own code. */
  private static boolean saysPlainNo(Leg leg, Weighing it) {
    return saysNo(leg, it)
        && !it.says(leg.channel(), Detail.AMBIGUOUS)
        && !it.says(leg.channel(), Detail.INVALID_KEYS)
        && !it.says(leg.channel(), Detail.UNDERAGE)
        && !(leg.channel().equals(EFAKTURA) && it.says(leg.channel(), Detail.BLOCKED));
  }

  private static boolean isMailbox(Leg leg) {
    return leg.channel().equals(KIVRA) || leg.channel().equals(MAILBOX);
  }
}
