package no.budstikke.channels.kivra;

import java.net.http.HttpClient;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import no.budstikke.channels.transport.Sftp;
import no.budstikke.core.choose.Agreement;
import no.budstikke.core.choose.ChannelId;
import no.budstikke.core.choose.Channels;
import no.budstikke.core.deliver.Consignment;
import no.budstikke.core.deliver.DeliveryResult;
import no.budstikke.core.deliver.ReceiptLevel;
import no.budstikke.core.deliver.Trace;
import no.budstikke.core.followup.CallBook;
import no.budstikke.core.followup.Hook;
import no.budstikke.core.followup.Replies;
import no.budstikke.core.followup.ReplyCursor;
import no.budstikke.core.followup.ReplyPage;
import no.budstikke.core.journey.Channel;
import no.budstikke.core.journey.Traits;
import no.budstikke.core.lookup.Register;
import no.budstikke.core.request.IssuerId;
import no.budstikke.core.transform.Assignment;
import no.budstikke.core.transform.DeliveryId;
import no.budstikke.core.transform.Preparation;

/** The channel Kivra. Safe for many threads; closing it ends the connections. */
public final class Kivra implements Channel, AutoCloseable {
  private final KivraSettings settings;
  private final HttpClient client;
  private final Contents contents = new Contents();
  private final Match match;
  private final ContentHandover handover;
  private final Optional<Sftp> files;
  private final News news;
  private final HookSignature hook;

  /**
   * What the room finds around it.
   *
   * @param agreements an issuer's contract with Kivra as it is now, where there is one
   * @param calls what Kivra has called us about
   * @param wall the time outside, by which Kivra signs; ours may have travelled
   */
  public record Ties(
      Function<IssuerId, Optional<Agreement>> agreements, CallBook calls, InstantSource wall) {}

  public Kivra(KivraSettings settings, InstantSource clock, Ties ties) {
    this.settings = settings;
    this.client =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(settings.pace().connect())
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    Api api = new Api(client, settings, ties.wall());
    Tenants tenants = new Tenants(api);
    this.match = new Match(api, tenants, ties.agreements(), settings.pace().fresh(), clock);
    this.handover = new ContentHandover(api, tenants, settings.environment(), clock);
    this.files = settings.settlements().map(where -> new Sftp(where.server()));
    this.news = new News(new PaymentCalls(ties.calls()), settlements(clock));
    this.hook = new HookSignature(settings.hookSecrets(), ties.wall());
  }

  @Override
  public ChannelId id() {
    return Channels.KIVRA;
  }

  /** Production recognises bytes it has seen; the sandbox delivers them again (section 8). */
  @Override
  public Traits traits() {
    return new Traits(
        new Traits.Unit.OneItem(),
        settings.environment() == KivraSettings.Environment.PRODUCTION
            ? Traits.Repetition.SAFE
            : Traits.Repetition.NEVER,
        new Traits.Delivered(ReceiptLevel.AVAILABLE, Optional.empty()),
        settings.pace().atOnce());
  }

  @Override
  public List<Register> registers() {
    return List.of(match);
  }

  @Override
  public boolean tellsOfMoney() {
    return settings.settlements().isPresent();
  }

  @Override
  public Optional<Hook> hook() {
    return settings.hookSecrets().isEmpty() ? Optional.empty() : Optional.of(hook);
  }

  @Override
  public List<String> objections(Agreement agreement) {
    return Terms.objections(agreement);
  }

  @Override
  public Preparation prepare(Assignment assignment) {
    return contents.prepare(assignment);
  }

  @Override
  public Map<DeliveryId, DeliveryResult> handOver(Consignment consignment) {
    return handover.handOver(consignment);
  }

  @Override
  public Trace trace(Consignment consignment) {
    return handover.trace(consignment);
  }

  @Override
  public ReplyPage repliesAfter(ReplyCursor cursor, int limit) {
    return news.repliesAfter(cursor, limit);
  }

  /** Whether Kivra knows us and the issuer's tenant (section 4). */
  @Override
  public Optional<String> trouble(Agreement agreement) {
    return handover.trouble(agreement);
  }

  @Override
  public void close() {
    client.shutdownNow();
    files.ifPresent(Sftp::close);
  }

  private Replies settlements(InstantSource clock) {
    return files
        .flatMap(
            sftp ->
                settings
                    .settlements()
                    .<Replies>map(
                        where -> new SettlementFiles(sftp, where, settings.environment(), clock)))
        .orElse((cursor, _) -> new ReplyPage(List.of(), cursor, false));
  }
}
