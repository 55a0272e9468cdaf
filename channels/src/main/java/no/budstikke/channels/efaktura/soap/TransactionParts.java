package no.budstikke.channels.efaktura.soap;

import static no.budstikke.channels.efaktura.soap.Part.group;
import static no.budstikke.channels.efaktura.soap.Part.text;

import java.math.BigDecimal;
import java.net.URI;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import no.budstikke.channels.efaktura.contract.DocumentType;
import no.budstikke.channels.efaktura.contract.PaymentType;
import no.budstikke.channels.efaktura.contract.Shipment;
import no.budstikke.channels.efaktura.contract.Shipment.Addressed;
import no.budstikke.channels.efaktura.contract.Shipment.Sender;
import no.budstikke.channels.efaktura.contract.Transaction;

/** Shipments as messages, and back. Source: eFaktura, section 4.3. */
public final class TransactionParts {
  private static final int ORE_DIGITS = 2;

  private final Mapping mapping;

  /** With the words of this mapping. */
  public TransactionParts(Mapping mapping) {
    this.mapping = mapping;
  }

  Part write(Shipment shipment, Part audit) {
    return group(
        "addShipment",
        audit,
        text("shipmentId", shipment.id().toString()),
        text("issuer", shipment.sender().organisation()),
        group(
            "transactions",
            shipment.transactions().stream().map(one -> transaction(one, shipment.sender()))));
  }

  /** What a shipment has of one transaction, read back. */
  public Part answer(UUID shipment, Sender sender, Addressed addressed, Part audit) {
    return group(
        "getTransactionResponse",
        audit,
        text("shipmentId", shipment.toString()),
        text("issuer", sender.organisation()),
        transaction(addressed, sender));
  }

  private Part transaction(Addressed addressed, Sender sender) {
    Transaction transaction = addressed.transaction();
    List<Part> parts = new ArrayList<>();
    parts.add(text("transactionId", transaction.id().toString()));
    parts.add(text("paymentType", mapping.outside("paymentType", transaction.paymentType())));
    parts.add(text("documentType", mapping.outside("documentType", transaction.documentType())));
    transaction.payment().kid().ifPresent(kid -> parts.add(text("kid", kid)));
    parts.add(information(addressed, sender));
    return new Part("transaction", "", parts);
  }

  private static Part information(Addressed addressed, Sender sender) {
    Transaction.Payment payment = addressed.transaction().payment();
    Transaction.Document document = addressed.transaction().document();
    List<Part> parts = new ArrayList<>();
    parts.add(text("efakturaIdentifier", addressed.identifier()));
    parts.add(text("issuerName", sender.name()));
    sender.phone().ifPresent(phone -> parts.add(text("issuerPhone", phone)));
    sender.email().ifPresent(email -> parts.add(text("issuerEmail", email)));
    sender.address().ifPresent(address -> parts.add(place(address)));
    parts.add(text("invoiceNumber", document.number()));
    parts.add(text("subject", document.subject()));
    payment.message().ifPresent(message -> parts.add(text("message", message)));
    parts.add(text("accountNumber", payment.account()));
    parts.add(text("amount", kroner(payment.ore())));
    payment.leastOre().ifPresent(least -> parts.add(text("minimumAmount", kroner(least))));
    parts.add(text("currency", "NOK"));
    parts.add(text("dueDate", payment.due().toString()));
    parts.add(text("issueDate", document.issued().toString()));
    parts.add(
        group(
            "details",
            document.details().stream()
                .map(
                    one ->
                        group(
                            "detail",
                            text("url", one.url().toString()),
                            text("mimeType", one.mimeType())))));
    return new Part("efakturaInfo", "", parts);
  }

  private static Part place(Shipment.Address address) {
    return group(
        "issuerAddress",
        text("addressLine", address.street()),
        text("postalCode", address.postalCode()),
        text("city", address.city()),
        text("country", "NO"));
  }

  private static Optional<Shipment.Address> place(Part info) {
    return info.all("issuerAddress").stream()
        .findFirst()
        .map(
            place ->
                new Shipment.Address(
                    needed(place, "addressLine"),
                    needed(place, "postalCode"),
                    needed(place, "city")));
  }

  /**
   * The shipment of a message.
   *
   * @throws IllegalArgumentException when something is missing or no number, date or word
   */
  public Shipment read(Part message) {
    List<Addressed> all =
        message.in("transactions").all("transaction").stream().map(this::transaction).toList();
    Part first =
        message.in("transactions").all("transaction").stream()
            .findFirst()
            .map(one -> one.in("efakturaInfo"))
            .orElseGet(() -> group("efakturaInfo"));
    return new Shipment(
        UUID.fromString(needed(message, "shipmentId")),
        new Sender(
            needed(message, "issuer"),
            needed(first, "issuerName"),
            first.said("issuerPhone"),
            first.said("issuerEmail"),
            place(first)),
        all);
  }

  /**
   * The shipment of one transaction that was read back.
   *
   * @throws IllegalArgumentException when something is missing or no number, date or word
   */
  Shipment readBack(Part message) {
    return read(
        group(
            "addShipment",
            text("shipmentId", needed(message, "shipmentId")),
            text("issuer", needed(message, "issuer")),
            group("transactions", message.in("transaction"))));
  }

  private Addressed transaction(Part part) {
    Part info = part.in("efakturaInfo");
    try {
      Transaction.Payment payment =
          new Transaction.Payment(
              part.said("kid"),
              info.said("message"),
              needed(info, "accountNumber"),
              ore(needed(info, "amount")),
              info.said("minimumAmount").map(TransactionParts::ore),
              LocalDate.parse(needed(info, "dueDate")));
      Transaction.Document document =
          new Transaction.Document(
              needed(info, "invoiceNumber"),
              needed(info, "subject"),
              LocalDate.parse(needed(info, "issueDate")),
              info.in("details").all("detail").stream().map(TransactionParts::details).toList());
      return new Addressed(
          new Transaction(
              UUID.fromString(needed(part, "transactionId")),
              word("paymentType", PaymentType.class, part),
              word("documentType", DocumentType.class, part),
              payment,
              document),
          needed(info, "efakturaIdentifier"));
    } catch (DateTimeException | ArithmeticException _) {
      throw new IllegalArgumentException("A transaction has a date or an amount that is none.");
    }
  }

  private static Transaction.Details details(Part part) {
    return new Transaction.Details(URI.create(needed(part, "url")), needed(part, "mimeType"));
  }

  private <E extends Enum<E>> E word(String key, Class<E> type, Part part) {
    Optional<E> word = mapping.inside(key, type, needed(part, key));
    return word.orElseThrow(() -> new IllegalArgumentException(key + " has an unknown word."));
  }

  private static String needed(Part part, String key) {
    return part.said(key).orElseThrow(() -> new IllegalArgumentException(key + " is missing."));
  }

  private static String kroner(long ore) {
    return BigDecimal.valueOf(ore, ORE_DIGITS).toPlainString();
  }

  private static long ore(String kroner) {
    return new BigDecimal(kroner).movePointRight(ORE_DIGITS).longValueExact();
  }
}
