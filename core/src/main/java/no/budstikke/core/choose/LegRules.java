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
      row(ReasonCode.CHANNEL_NOT_CONTRACTED, v -> !v.contracted()),
      row(ReasonCode.CHANNEL_DISABLED,       LegRules::isDisabled),
      row(ReasonCode.CHANNEL_PAUSED,         v -> v.it().snapshot().world().paused().contains(v.channel())),
      row(ReasonCode.CHANNEL_UNHEALTHY,      v -> v.it().snapshot().world().unhealthy().contains(v.channel())),
      // What the consumer is and wants.
      row(ReasonCode.PROTECTED_IDENTITY,     v -> v.it().isProtected() && !v.it().conduct().protectedRoute().contains(v.channel())),
      row(ReasonCode.CONSUMER_OPTED_OUT,     v -> v.it().consumer().optedOut().contains(v.channel())),
      row(ReasonCode.CONSUMER_UNDERAGE,      v -> v.says(Detail.UNDERAGE)),
      // What the document is.
      row(ReasonCode.TYPE_NOT_SUPPORTED,     LegRules::carriesNotTheKind),
      row(ReasonCode.AMOUNT_OUT_OF_RANGE,    LegRules::carriesNotTheAmount),
      row(ReasonCode.SIZE_EXCEEDED,          v -> v.rule().map(ChannelRule::bounds).filter(bounds -> bounds.exceededBy(v.it().facts().weight().bytes())).isPresent()),
      // Where the consumer can be found.
      row(ReasonCode.ID_MISSING,             LegRules::cannotBeAsked),
      row(ReasonCode.ID_INVALID,             v -> v.says(Detail.INVALID_KEYS)),
      row(ReasonCode.EMAIL_MISSING,          v -> v.is(EMAIL) && !v.it().facts().ways().email()),
      row(ReasonCode.EMAIL_SUPPRESSED,       v -> v.is(EMAIL) && v.it().consumer().emailSuppressed()),
      row(ReasonCode.ADDRESS_INCOMPLETE,     v -> v.is(PRINT) && v.it().facts().ways().post() == Post.NONE),
      row(ReasonCode.ADDRESS_FOREIGN,        v -> v.is(PRINT) && v.it().facts().ways().post() == Post.ABROAD && !v.it().conduct().lettersAbroad()),
      // What registers say.
      row(ReasonCode.NO_MANDATE,             LegRules::hasNoMandate),
      row(ReasonCode.MANDATE_CANCELLED,      v -> v.leg().isClaim() && saysNo(v) && v.says(Detail.CANCELLED)),
      row(ReasonCode.EFAKTURA_NOT_ENROLLED,  v -> v.is(EFAKTURA) && saysPlainNo(v)),
      row(ReasonCode.EFAKTURA_ISSUER_BLOCKED, v -> v.is(EFAKTURA) && v.says(Detail.BLOCKED)),
      row(ReasonCode.SE_NOT_SIGNED_UP,       v -> v.is(EFAKTURA_SE) && saysPlainNo(v)),
      row(ReasonCode.MAILBOX_NOT_MEMBER,     v -> isMailbox(v) && saysPlainNo(v)),
      row(ReasonCode.LOOKUP_AMBIGUOUS,       v -> v.says(Detail.AMBIGUOUS)),
      row(ReasonCode.LOOKUP_UNAVAILABLE,     v -> isAsked(v) && v.told() == Told.SILENT && !v.says(Detail.AMBIGUOUS)),
      row(ReasonCode.LOOKUP_STALE,           v -> isAsked(v) && v.told() == Told.STALE),
      row(ReasonCode.NOT_ASKED,              v -> isAsked(v) && v.told() == Told.NOT_ASKED && !cannotBeAsked(v)),
      row(ReasonCode.LOOKUP_TOO_DEAR,        v -> isAsked(v) && v.told() == Told.TOO_DEAR && !cannotBeAsked(v)));
  // spotless:on

  private LegRules() {}

  /** The rows that apply to a leg, a bit for each. */
  static long mask(LegView view) {
    long mask = 0;
    for (int i = 0; i < ROWS.size(); i++) {
      if (ROWS.get(i).test().applies(view)) {
        mask |= 1L << i;
      }
    }
    return mask;
  }

  /** When a reason applies. */
  interface Test {
    boolean applies(LegView v);
  }

  /** A reason and when it applies. */
  record Row(ReasonCode reason, Test test) {}

  private static Row row(ReasonCode reason, Test test) {
    return new Row(reason, test);
  }

  /** By the issuer; or because nobody knows the channel's cut-offs. */
  private static boolean isDisabled(LegView v) {
    Conduct conduct = v.it().conduct();
    return (!conduct.allowed().isEmpty() && !conduct.allowed().contains(v.channel()))
        || (conduct.digitalOnly() && v.is(PRINT))
        || (conduct.notice() == Conduct.Notice.ISSUER && v.leg().isBankNotified())
        || (v.registered() && v.rule().isEmpty());
  }

  private static boolean carriesNotTheKind(LegView v) {
    RequestKind kind = v.it().facts().kind();
    return v.rule().filter(rule -> !rule.kinds().contains(kind)).isPresent()
        || (v.leg().isClaim() && !v.it().conduct().debited().contains(kind))
        || (isMarkedEfaktura(v) && kind != RequestKind.INVOICE)
        || (needsAmount(v) && v.it().facts().due().isEmpty());
  }

  /** eFaktura, section 14: beside a claim only invoices. */
  private static boolean isMarkedEfaktura(LegView v) {
    return v.is(EFAKTURA) && !v.leg().payable();
  }

  private static boolean carriesNotTheAmount(LegView v) {
    long minor = v.it().facts().amount().minor();
    boolean foreign =
        !v.it().facts().amount().currency().equals(v.it().snapshot().market().currency());
    return v.rule().isPresent()
        && ((needsAmount(v) && minor < v.rule().get().bounds().leastPayable())
            || minor > v.rule().get().bounds().most()
            || (foreign && v.it().facts().payable() && v.registered()));
  }

  private static boolean needsAmount(LegView v) {
    return v.rule().filter(ChannelRule::onlyPayable).isPresent();
  }

  /** An answer shows that the keys were enough. */
  private static boolean cannotBeAsked(LegView v) {
    if (!v.registered() || (v.told() != Told.NOT_ASKED && v.told() != Told.TOO_DEAR)) {
      return false;
    }
    Facts.Ways ways = v.it().facts().ways();
    if (v.is(EFAKTURA)) {
      return !ways.efakturaKeys();
    }
    if (v.is(EFAKTURA_SE)) {
      return !ways.nationalId() && !ways.customerNumber();
    }
    if (v.is(KIVRA)) {
      return !ways.nationalId() && !(ways.email() && findsByEmail(v));
    }
    return !v.is(AVTALEGIRO) && !ways.nationalId();
  }

  /** Off unless the contract says so: the address may be shared in a family (Kivra, 5.2). */
  private static boolean findsByEmail(LegView v) {
    return v.it()
        .snapshot()
        .policy()
        .agreement(KIVRA)
        .filter(agreement -> "yes".equals(agreement.terms().get("email")))
        .isPresent();
  }

  /** A mandate is kept by its KID: without one there is none. */
  private static boolean hasNoMandate(LegView v) {
    return v.leg().isClaim()
        && ((v.is(AVTALEGIRO) && !v.it().facts().ways().claimable())
            || (saysPlainNo(v) && !v.says(Detail.CANCELLED)));
  }

  private static boolean isAsked(LegView v) {
    return v.registered()
        && v.contracted()
        && (!v.is(AVTALEGIRO) || v.it().facts().ways().claimable());
  }

  private static boolean saysNo(LegView v) {
    return v.told() == Told.NO;
  }

  /** A no for which the register has given no other reason that has its own code. */
  private static boolean saysPlainNo(LegView v) {
    return saysNo(v)
        && !v.says(Detail.AMBIGUOUS)
        && !v.says(Detail.INVALID_KEYS)
        && !v.says(Detail.UNDERAGE)
        && !(v.is(EFAKTURA) && v.says(Detail.BLOCKED));
  }

  private static boolean isMailbox(LegView v) {
    return v.is(KIVRA) || v.is(MAILBOX);
  }
}
