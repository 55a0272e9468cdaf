package no.budstikke.pipeline.followup;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import no.budstikke.core.deliver.DeliveryState;
import no.budstikke.core.deliver.ReceiptLevel;
import no.budstikke.core.followup.Outcome;
import no.budstikke.core.followup.Reply;
import no.budstikke.core.followup.ReplyCursor;
import no.budstikke.core.followup.ReplyPage;
import no.budstikke.core.journey.Channel;
import no.budstikke.core.request.IssuerId;
import no.budstikke.pipeline.dispatch.Consequences;
import no.budstikke.pipeline.dispatch.Desk;
import no.budstikke.pipeline.dispatch.ReturnedLetters;
import no.budstikke.pipeline.dispatch.WrongAddresses;
import no.budstikke.pipeline.ledger.Cause;
import no.budstikke.pipeline.ledger.Line;
import no.budstikke.pipeline.ledger.Page;
import no.budstikke.pipeline.money.Postings;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads what a channel's counterpart has told, page by page, and follows it. */
public final class RepliesReader {
  private static final int PAGE = 500;

  private final Desk desk;
  private final Channel channel;

  /** Reads for one channel. */
  public RepliesReader(Desk desk, Channel channel) {
    this.desk = desk;
    this.channel = channel;
  }

  /** Reads one page; whether there is more to read at once. */
  public boolean read() {
    desk.transactions().run(this::tryAgain);
    Instant now = desk.clock().instant();
    ReplyCursor before = new ReplyRows(desk.transactions().sql(), channel.id()).cursor(now);
    ReplyPage page = channel.repliesAfter(before, PAGE);
    if (page.next().equals(before) && page.replies().isEmpty() && page.unreadable().isEmpty()) {
      return false;
    }
    boolean ours = desk.transactions().ask(sql -> follow(sql, before, page));
    return ours && page.more();
  }

  private boolean follow(JdbcClient sql, ReplyCursor before, ReplyPage page) {
    Instant now = desk.clock().instant();
    ReplyRows rows = new ReplyRows(sql, channel.id());
    if (!rows.move(before, page.next(), now)) {
      return false;
    }
    page.unreadable().forEach(this::alarm);
    Set<String> known = rows.known(page.replies());
    Map<String, Reply> fresh = new LinkedHashMap<>();
    page.replies().stream()
        .filter(reply -> !known.contains(reply.id()))
        .forEach(reply -> fresh.putIfAbsent(reply.id(), reply));
    List<ReplyRows.Heard> heard = new ArrayList<>(takeMoney(sql, fresh));
    Map<String, List<ReplyRows.Target>> targets = new LinkedHashMap<>();
    fresh.forEach((id, reply) -> targets.put(id, rows.targets(reply.about())));
    heard.addAll(follow(sql, fresh, targets));
    EarlyReplies early = new EarlyReplies(sql, channel.id());
    fresh.forEach(
        (id, reply) -> {
          if (!targets.getOrDefault(id, List.of()).isEmpty()) {
            return;
          }
          if (EarlyReplies.mayWait(reply)) {
            early.keep(reply);
          } else {
            heard.add(aboutNothing(reply));
          }
        });
    rows.add(heard, now);
    return true;
  }

  /** What came before we knew what it is about is followed as soon as we do. */
  private void tryAgain(JdbcClient sql) {
    EarlyReplies early = new EarlyReplies(sql, channel.id());
    ReplyRows rows = new ReplyRows(sql, channel.id());
    Map<String, Reply> known = new LinkedHashMap<>();
    Map<String, List<ReplyRows.Target>> targets = new LinkedHashMap<>();
    List<ReplyRows.Heard> heard = new ArrayList<>();
    List<String> done = new ArrayList<>();
    for (EarlyReplies.Waiting waiting : early.waiting()) {
      Reply reply = waiting.reply();
      List<ReplyRows.Target> now = rows.targets(reply.about());
      if (!now.isEmpty()) {
        known.put(reply.id(), reply);
        targets.put(reply.id(), now);
        done.add(reply.id());
      } else if (waiting.old()) {
        heard.add(aboutNothing(reply));
        done.add(reply.id());
      }
    }
    if (!done.isEmpty()) {
      heard.addAll(follow(sql, known, targets));
      rows.add(heard, desk.clock().instant());
      early.drop(done);
    }
  }

  private ReplyRows.Heard aboutNothing(Reply reply) {
    alarm("A receipt is about nothing that we have handed over.");
    return new ReplyRows.Heard(reply, Optional.empty(), false);
  }

  /**
   * Money on an account is no receipt: it moves the payment dimension only. That somebody has paid
   * in a channel is news of a delivery, and the bank's file the truth (Kivra, section 10.2).
   */
  private List<ReplyRows.Heard> takeMoney(JdbcClient sql, Map<String, Reply> fresh) {
    Postings postings = new Postings(sql, channel.id(), desk.shelves().issuers(), desk.clock());
    List<ReplyRows.Heard> taken = new ArrayList<>();
    for (Reply reply : List.copyOf(fresh.values())) {
      if (reply.outcome() instanceof Outcome.Paid paid
          && reply.about() instanceof Reply.Subject.OfPayment) {
        fresh.remove(reply.id());
        taken.add(new ReplyRows.Heard(reply, Optional.empty(), postings.take(reply, paid)));
      }
    }
    return taken;
  }

  /**
   * Issuer by issuer, in the order of their names, each with all of its requests locked at once.
   */
  private List<ReplyRows.Heard> follow(
      JdbcClient sql, Map<String, Reply> fresh, Map<String, List<ReplyRows.Target>> targets) {
    List<ReplyRows.Heard> heard = new ArrayList<>();
    List<IssuerId> issuers =
        targets.values().stream()
            .flatMap(List::stream)
            .map(ReplyRows.Target::issuer)
            .distinct()
            .sorted(java.util.Comparator.comparing(IssuerId::value))
            .toList();
    for (IssuerId issuer : issuers) {
      heard.addAll(follow(sql, issuer, fresh, targets));
    }
    return heard;
  }

  private List<ReplyRows.Heard> follow(
      JdbcClient sql,
      IssuerId issuer,
      Map<String, Reply> fresh,
      Map<String, List<ReplyRows.Target>> targets) {
    List<UUID> requests =
        targets.values().stream()
            .flatMap(List::stream)
            .filter(target -> target.issuer().equals(issuer))
            .map(ReplyRows.Target::request)
            .distinct()
            .toList();
    Page page = Page.open(sql, issuer, requests, desk.clock().instant());
    Consequences consequences = new Consequences(page, channel);
    List<ReplyRows.Heard> heard = new ArrayList<>();
    fresh.forEach(
        (id, reply) ->
            targets.getOrDefault(id, List.of()).stream()
                .filter(target -> target.issuer().equals(issuer))
                .forEach(target -> heard.add(apply(page, consequences, reply, target))));
    page.write();
    new WrongAddresses(desk).add(sql, issuer, consequences.unreached());
    new ReturnedLetters(desk, channel.id()).add(sql, issuer, consequences.unreached().letters());
    desk.queue().add(sql, consequences.work());
    desk.stop(sql, issuer, channel.id(), consequences.misconfigured());
    desk.warn(issuer, channel.id(), consequences);
    desk.deny(sql, page, channel, consequences.unreached().denied());
    // One reply about a whole file is one row, about the first of its deliveries.
    Map<String, ReplyRows.Heard> each = new LinkedHashMap<>();
    heard.forEach(one -> each.putIfAbsent(one.reply().id(), one));
    return List.copyOf(each.values());
  }

  private ReplyRows.Heard apply(
      Page page, Consequences consequences, Reply reply, ReplyRows.Target target) {
    Optional<Line> line =
        page.lines(target.request()).stream()
            .filter(one -> one.id().equals(target.delivery()))
            .findFirst();
    DeliveryState before = line.map(Line::state).orElse(DeliveryState.MANUAL);
    line.ifPresent(
        one -> {
          switch (target.errand()) {
            case DELIVER -> follow(consequences, one, reply);
            case RECALL -> followRecall(consequences, one, reply.outcome());
          }
        });
    boolean moved = line.map(one -> one.state() != before).orElse(false);
    return new ReplyRows.Heard(reply, Optional.of(target), moved);
  }

  private void follow(Consequences consequences, Line line, Reply reply) {
    switch (reply.outcome()) {
      case Outcome.FileValid _ ->
          consequences.accepted(line, ReceiptLevel.FILE, cause("FILE_VALID"));
      case Outcome.Accepted _ -> consequences.accepted(line, ReceiptLevel.ITEM, cause("ACCEPTED"));
      case Outcome.Delivered _ ->
          consequences.accepted(line, ReceiptLevel.AVAILABLE, cause("DELIVERED"));
      case Outcome.Read _ -> consequences.accepted(line, ReceiptLevel.READ, cause("READ"));
      case Outcome.NotDeliverable(var reason, var code) -> {
        consequences.unreached().deny(line, reason);
        consequences.failed(line, DeliveryState.REJECTED, cause(reason + " " + code));
      }
      case Outcome.Misconfigured(var code) ->
          consequences.misconfigured(line, code, cause("MISCONFIGURED " + code));
      case Outcome.RejectedData(var code) ->
          consequences.rejected(line, cause("REJECTED_DATA " + code));
      case Outcome.Doubtful(var code) -> consequences.doubtful(line, cause("DOUBTFUL " + code));
      case Outcome.HadBefore(var code) -> consequences.hadBefore(line, cause("HAD_BEFORE " + code));
      case Outcome.Bounced(var code, var _) -> {
        consequences.failed(line, DeliveryState.BOUNCED, cause("BOUNCED " + code));
        consequences.unreached().returned(line, code);
      }
      case Outcome.Returned returned -> {
        consequences.returned(line, cause("RETURNED " + returned.code()));
        consequences.unreached().letterReturned(line, returned, reply.at());
      }
      case Outcome.Recalled _ -> consequences.askedBack().undone(line, cause("RECALLED"));
      case Outcome.RecallRefused(var code) ->
          consequences.askedBack().refused(line, cause("RECALL_REFUSED " + code));
      case Outcome.Miscounted _ -> consequences.miscounted();
      // Money is taken elsewhere.
      case Outcome.Paid _, Outcome.PaymentNews _ -> {}
    }
  }

  /** What is said about a file of recalls, or about a reference that one of them was given. */
  private void followRecall(Consequences consequences, Line line, Outcome outcome) {
    switch (outcome) {
      case Outcome.Accepted _, Outcome.Delivered _, Outcome.Recalled _ ->
          consequences.askedBack().undone(line, cause("RECALLED"));
      case Outcome.NotDeliverable(var _, var code) ->
          consequences.askedBack().refused(line, cause("RECALL_REFUSED " + code));
      case Outcome.RejectedData(var code) ->
          consequences.askedBack().refused(line, cause("RECALL_REFUSED " + code));
      case Outcome.RecallRefused(var code) ->
          consequences.askedBack().refused(line, cause("RECALL_REFUSED " + code));
      case Outcome.FileValid _,
          Outcome.Misconfigured _,
          Outcome.Doubtful _,
          Outcome.HadBefore _,
          Outcome.Read _,
          Outcome.Bounced _,
          Outcome.Returned _,
          Outcome.Miscounted _,
          Outcome.Paid _,
          Outcome.PaymentNews _ -> {}
    }
  }

  private void alarm(String sentence) {
    desk.shelves().alarms().raise("RECEIPT_UNREADABLE", channel.id().value(), sentence);
  }

  private Cause cause(String words) {
    return new Cause(words, channel.id().value());
  }
}
