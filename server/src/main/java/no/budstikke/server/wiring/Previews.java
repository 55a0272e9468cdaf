package no.budstikke.server.wiring;

import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import no.budstikke.core.choose.Agreement;
import no.budstikke.core.choose.ChannelId;
import no.budstikke.core.choose.Leg;
import no.budstikke.core.choose.Plans;
import no.budstikke.core.journey.Channel;
import no.budstikke.core.request.IssuerId;
import no.budstikke.core.request.Market;
import no.budstikke.core.request.PaymentRequest;
import no.budstikke.core.request.RequestId;
import no.budstikke.core.transform.Assignment;
import no.budstikke.core.transform.DeliveryId;
import no.budstikke.core.transform.Preparation;
import no.budstikke.core.transform.Prepared;
import no.budstikke.pipeline.books.RequestBooks;
import no.budstikke.pipeline.books.Submitted;
import no.budstikke.pipeline.issuers.IssuerProfile;
import no.budstikke.server.problem.Refusal;
import org.springframework.http.HttpStatus;

/**
 * What a channel would send of a request that it has not sent: prepared as it would be, always to
 * the same bytes, and kept nowhere.
 */
final class Previews {
  private final House house;
  private final RequestBooks requests;
  private final Documents documents;

  Previews(House house) {
    this.house = house;
    this.requests = new RequestBooks(house.ground().database().dataSource());
    this.documents = new Documents(house.ground().store());
  }

  /**
   * It.
   *
   * @throws Refusal when there is no such request, or this channel could not carry it
   */
  Prepared of(IssuerId issuer, RequestId request, ChannelId channel) {
    Submitted submitted =
        requests.submitted(issuer, request).orElseThrow(() -> Refusal.notFound("request"));
    IssuerProfile profile =
        house.issuers().find(issuer).orElseThrow(() -> Refusal.notFound("issuer"));
    Channel room =
        Optional.ofNullable(house.channels().get(channel))
            .orElseThrow(() -> Refusal.notFound("channel"));
    Leg leg = leg(channel, profile.market()).orElseThrow(() -> Refusal.notFound("channel"));
    PaymentRequest document =
        documents
            .read(submitted, profile)
            .orElseThrow(() -> cannot("NO_LONGER_VALID", "The document would not be taken now."));
    Agreement agreement =
        profile
            .policy()
            .agreement(channel)
            .orElseThrow(
                () -> cannot("CHANNEL_NOT_CONTRACTED", "The issuer has no such agreement."));
    return ready(
        room.prepare(
            new Assignment(
                    name(request, channel),
                    issuer,
                    profile.market(),
                    leg,
                    agreement,
                    document,
                    submitted.received())
                .with(agreement.wantsSource() ? documents.source(submitted) : Optional.empty())));
  }

  private static Prepared ready(Preparation preparation) {
    return switch (preparation) {
      case Preparation.Ready(var prepared) -> prepared;
      case Preparation.Unsuited(var reason) ->
          throw cannot(reason.name(), "The channel cannot carry this request.");
      case Preparation.WrongData(var _) ->
          throw cannot("WRONG_DATA", "The channel finds the document wrong.");
    };
  }

  /** The leg that asks for money, where the channel has one in this market. */
  private static Optional<Leg> leg(ChannelId channel, Market market) {
    return Plans.of(market).stream()
        .flatMap(plan -> plan.legs().stream())
        .filter(leg -> leg.channel().equals(channel))
        .max(Comparator.comparing(Leg::payable));
  }

  /** No delivery has it, and it is always the same one. */
  private static DeliveryId name(RequestId request, ChannelId channel) {
    String words = "preview " + request.value() + " " + channel.value();
    return new DeliveryId(UUID.nameUUIDFromBytes(words.getBytes(StandardCharsets.UTF_8)));
  }

  private static Refusal cannot(String reason, String sentence) {
    return Refusal.of(HttpStatus.CONFLICT, sentence, Map.of("reason", reason));
  }
}
