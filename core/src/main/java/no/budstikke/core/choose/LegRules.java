package no.budstikke.core.choose;

import static no.budstikke.core.choose.Channels.AVTALEGIRO;
import static no.budstikke.core.choose.Channels.EFAKTURA;
import static no.budstikke.core.choose.Channels.EFAKTURA_SE;
import static no.budstikke.core.choose.Channels.EMAIL;
import static no.budstikke.core.choose.Channels.KIVRA;
import static no.budstikke.core.choose.Channels.MAILBOX;
import static no.budstikke.core.choose.Channels.PRINT;
import static no.budstikke.core.choose.Reasons.when;

import no.budstikke.core.choose.Facts.Post;
import no.budstikke.core.choose.Weighing.Told;
import no.budstikke.core.lookup.Detail;
import no.budstikke.core.request.RequestKind;

/**
 * The reasons against one leg of a plan, each a row. Source: product specification, sections 3.3 to
 * 3.11, 4.5 and 5. Rows are plain code and no table of tests: every leg of every request is asked
 * all of them. What is rarely so is asked first.
 */
final class LegRules {
  private LegRules() {}

  /** The reasons that apply to a leg, a bit each. */
  static long against(LegView v) {
    return contracts(v) | consumer(v) | document(v) | whereabouts(v) | registers(v) | time(v);
  }

  // spotless:off
  /** What the issuer and its contracts say. */
  private static long contracts(LegView v) {
    Snapshot.World world = v.it().snapshot().world();
    return when(ReasonCode.CHANNEL_NOT_CONTRACTED, !v.contracted())
        | when(ReasonCode.CHANNEL_DISABLED,        isDisabled(v))
        | when(ReasonCode.CHANNEL_PAUSED,          world.paused().contains(v.channel()))
        | when(ReasonCode.CHANNEL_UNHEALTHY,       world.unhealthy().contains(v.channel()));
  }

  /** What the consumer is and wants. */
  private static long consumer(LegView v) {
    return when(ReasonCode.PROTECTED_IDENTITY,     v.it().isProtected() && !v.it().conduct().protectedRoute().contains(v.channel()))
        | when(ReasonCode.CONSUMER_OPTED_OUT,      v.it().consumer().optedOut().contains(v.channel()))
        | when(ReasonCode.CONSUMER_UNDERAGE,       v.says(Detail.UNDERAGE));
  }

  /** What the document is. */
  private static long document(LegView v) {
    return when(ReasonCode.TYPE_NOT_SUPPORTED,     carriesNotTheKind(v))
        | when(ReasonCode.AMOUNT_OUT_OF_RANGE,     carriesNotTheAmount(v))
        | when(ReasonCode.SIZE_EXCEEDED,           v.rule().isPresent() && v.rule().get().bounds().exceededBy(v.it().facts().weight().bytes()));
  }

  /** Where the consumer can be found. */
  private static long whereabouts(LegView v) {
    Facts.Ways ways = v.it().facts().ways();
    return when(ReasonCode.ID_MISSING,             cannotBeAsked(v))
        | when(ReasonCode.ID_INVALID,              v.says(Detail.INVALID_KEYS))
        | when(ReasonCode.EMAIL_MISSING,           !ways.email() && v.is(EMAIL))
        | when(ReasonCode.EMAIL_SUPPRESSED,        v.it().consumer().emailSuppressed() && v.is(EMAIL))
        | when(ReasonCode.ADDRESS_INCOMPLETE,      ways.post() == Post.NONE && v.is(PRINT))
        | when(ReasonCode.ADDRESS_RETURNED,        v.it().consumer().addressReturned() && v.is(PRINT))
        | when(ReasonCode.ADDRESS_FOREIGN,         ways.post() == Post.ABROAD && v.is(PRINT) && !v.it().conduct().lettersAbroad());
  }

  /** What registers say. */
  private static long registers(LegView v) {
    return when(ReasonCode.NO_MANDATE,             hasNoMandate(v))
        | when(ReasonCode.MANDATE_CANCELLED,       saysNo(v) && v.leg().isClaim() && v.says(Detail.CANCELLED))
        | when(ReasonCode.EFAKTURA_NOT_ENROLLED,   saysPlainNo(v) && v.is(EFAKTURA))
        | when(ReasonCode.EFAKTURA_ISSUER_BLOCKED, v.says(Detail.BLOCKED) && v.is(EFAKTURA))
        | when(ReasonCode.SE_NOT_SIGNED_UP,        saysPlainNo(v) && v.is(EFAKTURA_SE))
        | when(ReasonCode.MAILBOX_NOT_MEMBER,      saysPlainNo(v) && isMailbox(v))
        | when(ReasonCode.LOOKUP_AMBIGUOUS,        v.says(Detail.AMBIGUOUS))
        | when(ReasonCode.LOOKUP_UNAVAILABLE,      v.told() == Told.SILENT && isAsked(v) && !v.says(Detail.AMBIGUOUS))
        | when(ReasonCode.LOOKUP_STALE,            v.told() == Told.STALE && isAsked(v))
        | when(ReasonCode.NOT_ASKED,               v.told() == Told.NOT_ASKED && isAsked(v) && !cannotBeAsked(v))
        | when(ReasonCode.LOOKUP_TOO_DEAR,         v.told() == Told.TOO_DEAR && isAsked(v) && !cannotBeAsked(v));
  }

  /** What the calendar says. */
  private static long time(LegView v) {
    boolean ours = isOurNotice(v);
    return when(ReasonCode.DEADLINE_BANK_NOTICE,       v.late() && v.leg().isBankNotified())
        | when(ReasonCode.DEADLINE_ISSUER_NOTICE,      v.late() && !v.leg().isBankNotified() && ours)
        | when(ReasonCode.DUE_DATE_TOO_CLOSE,          v.late() && !v.leg().isBankNotified() && !ours && !v.it().isPastDue())
        | when(ReasonCode.DUE_DATE_TOO_FAR,            v.beyondCalendar() || v.it().daysAhead() > v.longestAhead());
  }
  // spotless:on

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
    if (isAgreedCredit(v)) {
      return false;
    }
    return (v.rule().isPresent() && !v.rule().get().kinds().contains(kind))
        || (v.leg().isClaim() && !v.it().conduct().debited().contains(kind))
        || (isMarkedEfaktura(v) && kind != RequestKind.INVOICE)
        || (needsAmount(v) && v.it().facts().due().isEmpty());
  }

  /** eFaktura, section 14: beside a claim only invoices. */
  private static boolean isMarkedEfaktura(LegView v) {
    return !v.leg().payable() && v.is(EFAKTURA);
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
    return v.rule().isPresent() && v.rule().get().onlyPayable() && !isAgreedCredit(v);
  }

  /**
   * Swedish e-faktura, section 9.4: credit notes only where issuer and distributor agree on them.
   */
  private static boolean isAgreedCredit(LegView v) {
    return v.it().facts().kind() == RequestKind.CREDIT_NOTE
        && v.is(EFAKTURA_SE)
        && v.it()
            .snapshot()
            .policy()
            .agreement(EFAKTURA_SE)
            .filter(one -> one.terms().getOrDefault("credits", "no").equals("yes"))
            .isPresent();
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

  /**
   * Whether its deadline is that of a notice which the issuer gives, or of the claim it tells of.
   */
  private static boolean isOurNotice(LegView v) {
    return v.is(AVTALEGIRO) || (v.besideClaim() && !v.is(EFAKTURA));
  }

  private static boolean isMailbox(LegView v) {
    return v.is(KIVRA) || v.is(MAILBOX);
  }
}
