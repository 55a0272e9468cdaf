package no.budstikke.channels.efaktura;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.UUID;
import no.budstikke.channels.efaktura.contract.Answer;
import no.budstikke.channels.efaktura.contract.DocumentType;
import no.budstikke.channels.efaktura.contract.LookupKeys;
import no.budstikke.channels.efaktura.contract.PaymentType;
import no.budstikke.channels.efaktura.contract.Shipment;
import no.budstikke.channels.efaktura.contract.Transaction;
import no.budstikke.channels.efaktura.soap.Mapping;
import no.budstikke.channels.efaktura.soap.Operation;
import no.budstikke.channels.efaktura.soap.SoapOperator;
import no.budstikke.channels.efaktura.soap.SoapSettings;
import no.budstikke.channels.transport.Login;

/** One call of each operation, always the same. The numbers are the specification's examples. */
final class Samples {
  static final UUID SHIPMENT = UUID.fromString("6f1c0a52-5d0e-4d2e-9a51-0f2f3f7f9a10");
  static final UUID TRANSACTION = UUID.fromString("0b0d3f7e-6a43-4d63-8d0e-2f4a0c3f6c11");
  private static final UUID MARKED = UUID.fromString("1c1d3f7e-6a43-4d63-8d0e-2f4a0c3f6c12");

  private static final URI DOCUMENT =
      URI.create("https://docs.example.no/details/7c0e1f64a2b94d0f.pdf");

  private Samples() {}

  static Answer<?> call(Operation operation, SoapOperator caller) {
    return switch (operation) {
      case LOOKUP -> caller.lookup("918130047", keys());
      case ADD_SHIPMENT -> caller.submit(shipment());
      case SHIPMENT_STATUS -> caller.shipmentStatus(SHIPMENT);
      case TRANSACTION_STATUS -> caller.transactionStatus(TRANSACTION);
      case SHIPMENTS ->
          caller.shipments(
              Instant.parse("2026-03-01T00:00:00Z"), Instant.parse("2026-03-03T00:00:00Z"));
      case CANCEL -> caller.cancel(TRANSACTION);
      case TRANSACTION -> caller.transaction(TRANSACTION);
      case CANCEL_SHIPMENT -> caller.cancelShipment(SHIPMENT);
      case BLACK_LIST -> caller.blackList("918130047");
      case SIGNATURE -> caller.isSigned(DOCUMENT, Map.of("signature", "0f2f3f7f9a10"));
    };
  }

  static SoapOperator operator(URI address, Mapping mapping, Optional<Login> token) {
    return operator(address, mapping, token, InstantSource.system());
  }

  static SoapOperator operator(
      URI address, Mapping mapping, Optional<Login> token, InstantSource wall) {
    return new SoapOperator(
        new SoapSettings(
            address,
            new SoapSettings.Access(Optional.empty(), token),
            mapping,
            new SoapSettings.Pace(Duration.ofSeconds(2), Duration.ofSeconds(2), 4, 100),
            SoapSettings.INVOICES_ONLY),
        () -> "2026-03-02-000001",
        wall);
  }

  static Mapping otherNames() {
    try (InputStream in =
        Objects.requireNonNull(Samples.class.getResourceAsStream("/efaktura/other.properties"))) {
      Properties replacements = new Properties();
      replacements.load(in);
      return Mapping.of(replacements);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<LookupKeys> keys() {
    LookupKeys.Place nowhere = new LookupKeys.Place("", "", "", "");
    LookupKeys.Alias none = new LookupKeys.Alias(Optional.empty(), Optional.empty());
    LookupKeys.Vague nobody = new LookupKeys.Vague("", "", Optional.empty(), nowhere);
    return List.of(
        new LookupKeys(
            new LookupKeys.Certain(Optional.of("01032300371"), Optional.empty(), Optional.empty()),
            none,
            nobody),
        new LookupKeys(
            LookupKeys.Certain.NONE,
            new LookupKeys.Alias(Optional.of("4799912345"), Optional.of("ola@example.org")),
            new LookupKeys.Vague(
                "Ola",
                "Nordmann",
                Optional.of(LocalDate.of(1986, 3, 24)),
                new LookupKeys.Place("Testgata 42A", "8500", "Narvik", "NO"))),
        new LookupKeys(
            new LookupKeys.Certain(Optional.empty(), Optional.of("123456789"), Optional.empty()),
            none,
            nobody));
  }

  static Shipment shipment() {
    return new Shipment(
        SHIPMENT,
        new Shipment.Sender(
            "918130047",
            "Utsteder AS",
            Optional.of("22000000"),
            Optional.of("post@example.no"),
            Optional.of(new Shipment.Address("Storgata 1", "0155", "Oslo"))),
        List.of(
            new Shipment.Addressed(
                transaction(TRANSACTION, PaymentType.EFAKTURA, "2026-000123"), "123456789"),
            new Shipment.Addressed(
                transaction(MARKED, PaymentType.EFAKTURA_AND_EXTERNAL_AVTALEGIRO, "2026-000124"),
                "987654321")));
  }

  private static Transaction transaction(UUID id, PaymentType type, String number) {
    return new Transaction(
        id,
        type,
        DocumentType.INVOICE,
        new Transaction.Payment(
            Optional.of("1234567890128"),
            Optional.empty(),
            "15038366383",
            105_000,
            type == PaymentType.EFAKTURA ? Optional.of(5_000L) : Optional.empty(),
            LocalDate.of(2026, 3, 20)),
        new Transaction.Document(
            number,
            "Utsteder AS",
            LocalDate.of(2026, 3, 2),
            List.of(new Transaction.Details(DOCUMENT, "application/pdf"))));
  }
}
