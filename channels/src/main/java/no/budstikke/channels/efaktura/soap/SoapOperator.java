package no.budstikke.channels.efaktura.soap;

import static no.budstikke.channels.efaktura.soap.Part.group;
import static no.budstikke.channels.efaktura.soap.Part.text;

import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import no.budstikke.channels.efaktura.contract.Answer;
import no.budstikke.channels.efaktura.contract.DocumentType;
import no.budstikke.channels.efaktura.contract.EfakturaOperator;
import no.budstikke.channels.efaktura.contract.FaultCodes;
import no.budstikke.channels.efaktura.contract.FurtherOperations;
import no.budstikke.channels.efaktura.contract.LookupKeys;
import no.budstikke.channels.efaktura.contract.LookupResult;
import no.budstikke.channels.efaktura.contract.Reason;
import no.budstikke.channels.efaktura.contract.Shipment;
import no.budstikke.channels.efaktura.contract.ShipmentState;
import no.budstikke.channels.efaktura.contract.ShipmentStatus;
import no.budstikke.channels.efaktura.contract.TransactionStatus;

/** The operator as its combined service for submitters shows it (S5). Safe for many threads. */
public final class SoapOperator implements EfakturaOperator, FurtherOperations, AutoCloseable {
  private final SoapLine line;
  private final SoapSettings settings;
  private final Mapping mapping;
  private final Supplier<String> identifiers;

  /** Calls with an identifier of chance in each message. */
  public SoapOperator(SoapSettings settings) {
    this(settings, () -> UUID.randomUUID().toString(), InstantSource.system());
  }

  /**
   * Calls the service.
   *
   * @param identifiers what stands in each message for the logs of both sides, 5 to 50 characters
   * @param wall by which we wait when the operator asks for it
   */
  public SoapOperator(SoapSettings settings, Supplier<String> identifiers, InstantSource wall) {
    this.settings = settings;
    this.line = new SoapLine(settings, wall);
    this.mapping = settings.mapping();
    this.identifiers = identifiers;
  }

  @Override
  public Answer<List<LookupResult>> lookup(String issuer, List<LookupKeys> consumers) {
    LookupParts parts = new LookupParts(mapping);
    return line.call(Operation.LOOKUP, parts.write(issuer, consumers, audit()))
        .map(said -> parts.results(said, consumers.size()));
  }

  @Override
  public Answer<ShipmentState> submit(Shipment shipment) {
    return line.call(Operation.ADD_SHIPMENT, new TransactionParts(mapping).write(shipment, audit()))
        .map(this::state);
  }

  @Override
  public Answer<ShipmentStatus> shipmentStatus(UUID shipment) {
    return line.call(Operation.SHIPMENT_STATUS, about("getShipmentStatus", "shipmentId", shipment))
        .map(
            said -> {
              List<ShipmentStatus.Rejection> rejections =
                  said.in("rejections").all("rejection").stream()
                      .flatMap(part -> rejection(part).stream())
                      .toList();
              return new ShipmentStatus(
                  state(said), said.said("rejected").flatMap(SoapOperator::count), rejections);
            });
  }

  @Override
  public Answer<TransactionStatus> transactionStatus(UUID transaction) {
    return line.call(
            Operation.TRANSACTION_STATUS,
            about("getTransactionStatus", "transactionId", transaction))
        .map(
            said ->
                new TransactionStatus(
                    mapping
                        .inside(
                            "efakturaStatus",
                            TransactionStatus.Shown.class,
                            said.said("efakturaStatus").orElse(""))
                        .orElse(TransactionStatus.Shown.UNKNOWN),
                    said.said("avtaleGiroStatus")
                        .map(
                            word ->
                                mapping
                                    .inside("avtaleGiroStatus", TransactionStatus.Drawn.class, word)
                                    .orElse(TransactionStatus.Drawn.UNKNOWN))));
  }

  @Override
  public Answer<List<UUID>> shipments(Instant from, Instant to) {
    Part message =
        group("getShipments", audit(), text("from", from.toString()), text("to", to.toString()));
    return line.call(Operation.SHIPMENTS, message)
        .map(
            said ->
                said.in("shipments").all("shipmentId").stream()
                    .flatMap(part -> uuid(part.text()).stream())
                    .toList());
  }

  @Override
  public Answer<UUID> cancel(UUID transaction) {
    return line.call(Operation.CANCEL, about("cancelTransaction", "transactionId", transaction))
        .map(_ -> transaction);
  }

  @Override
  public Set<DocumentType> supportedDocumentTypes() {
    return settings.documents();
  }

  /** Claims go their own way, in the bank's file: the service's part for them is not confirmed. */
  @Override
  public boolean supportsAvtaleGiroInSameCall() {
    return false;
  }

  @Override
  public void close() {
    line.close();
  }

  private Part about(String root, String key, UUID id) {
    return group(root, audit(), text(key, id.toString()));
  }

  private Part audit() {
    return group("auditInformation", text("messageIdentifier", identifiers.get()));
  }

  private ShipmentState state(Part said) {
    return mapping
        .inside("shipmentStatus", ShipmentState.class, said.said("status").orElse(""))
        .orElse(ShipmentState.UNKNOWN);
  }

  private Optional<ShipmentStatus.Rejection> rejection(Part part) {
    String code = part.said("code").orElse("NONE");
    String known = mapping.reason(Operation.SHIPMENT_STATUS, code).orElse(code);
    return uuid(part.said("transactionId").orElse(""))
        .map(id -> new ShipmentStatus.Rejection(id, FaultCodes.ofRejection(known), code));
  }

  private static Optional<Integer> count(String text) {
    return Optional.of(text.strip()).filter(word -> word.matches("\\d{1,9}")).map(Integer::valueOf);
  }

  private static Optional<UUID> uuid(String text) {
    try {
      return Optional.of(UUID.fromString(text));
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }

  @Override
  public Answer<Shipment> transaction(UUID transaction) {
    return read(
        line.call(Operation.TRANSACTION, about("getTransaction", "transactionId", transaction)),
        new TransactionParts(mapping)::readBack);
  }

  @Override
  public Answer<List<ShipmentStatus.Rejection>> cancelShipment(UUID shipment) {
    return line.call(Operation.CANCEL_SHIPMENT, about("cancelShipment", "shipmentId", shipment))
        .map(
            said ->
                said.in("rejections").all("rejection").stream()
                    .flatMap(part -> kept(part).stream())
                    .toList());
  }

  @Override
  public Answer<Set<String>> blackList(String issuer) {
    Part message = group("getBlackList", audit(), text("issuer", issuer));
    return line.call(Operation.BLACK_LIST, message)
        .map(
            said ->
                said.in("blackList").all("efakturaIdentifier").stream()
                    .map(Part::text)
                    .collect(Collectors.toUnmodifiableSet()));
  }

  @Override
  public Answer<Boolean> isSigned(URI document, Map<String, String> parameters) {
    Part message =
        group(
            "validateSecuritySignature",
            audit(),
            text("url", document.toString()),
            group(
                "parameters",
                parameters.entrySet().stream()
                    .map(
                        one ->
                            group(
                                "parameter",
                                text("name", one.getKey()),
                                text("value", one.getValue())))));
    return read(
        line.call(Operation.SIGNATURE, message),
        said -> Truth.of(said.said("valid").orElse("")).orElseThrow(IllegalArgumentException::new));
  }

  /** What the service calls valid and we cannot read tells nothing. */
  private static <T> Answer<T> read(Answer<Part> answer, Function<Part, T> reading) {
    try {
      return answer.map(reading);
    } catch (IllegalArgumentException _) {
      return new Answer.Lost<>("UNREADABLE");
    }
  }

  /** Why one of many stays; in the words of taking one back. */
  private Optional<ShipmentStatus.Rejection> kept(Part part) {
    String code = part.said("code").orElse("NONE");
    Reason reason =
        FaultCodes.of(
            "S5", Operation.CANCEL.word(), mapping.reason(Operation.CANCEL, code).orElse(code));
    return uuid(part.said("transactionId").orElse(""))
        .map(id -> new ShipmentStatus.Rejection(id, reason, code));
  }
}
