package no.budstikke.channels.efaktura.operator;

import com.sun.net.httpserver.HttpExchange;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import no.budstikke.channels.efaktura.contract.Transaction;

/**
 * The bank in which a sandbox's consumers see what came, open it, approve or delete it; and where
 * the operator's keys are published.
 */
final class BankPage {
  private static final int MOST = 100;
  private static final int FINE = 200;
  private static final int SEE_OTHER = 303;
  private static final int NOT_FOUND = 404;
  private static final String BILL = "/bills/";

  private final Hub hub;
  private final TokenPress press;
  private final InstantSource clock;
  private final AtomicReference<Optional<URI>> server = new AtomicReference<>(Optional.empty());

  BankPage(Hub hub, TokenPress press, InstantSource clock) {
    this.hub = hub;
    this.press = press;
    this.clock = clock;
  }

  void talk(HttpExchange exchange) throws IOException {
    try (exchange) {
      exchange.getRequestBody().readNBytes(10_000);
      String path = exchange.getRequestURI().getPath();
      if (path.equals("/jwks")) {
        answer(exchange, "application/json", press.published());
      } else if (path.equals("/")) {
        answer(exchange, "text/html; charset=utf-8", page());
      } else if (path.startsWith(BILL)) {
        bill(exchange, path.substring(BILL.length()).split("/", 2));
      } else {
        exchange.sendResponseHeaders(NOT_FOUND, -1);
      }
    }
  }

  void documentsAt(URI where) {
    server.set(Optional.of(where));
  }

  /** Where a document was said to be. */
  Optional<URI> document(UUID transaction) {
    return hub.bill(transaction)
        .flatMap(Bill::transaction)
        .flatMap(one -> one.document().details().stream().findFirst())
        .map(Transaction.Details::url);
  }

  /** Where it was said to be in this form, if at all. */
  Optional<URI> document(UUID transaction, String mediaType) {
    return hub.bill(transaction)
        .flatMap(Bill::transaction)
        .flatMap(
            one ->
                one.document().details().stream()
                    .filter(details -> details.mimeType().equals(mediaType))
                    .findFirst())
        .map(Transaction.Details::url);
  }

  /** Where a document can be opened right now. */
  Optional<URI> opened(UUID transaction) {
    return document(transaction)
        .map(url -> URI.create(here(url) + "?token=" + press.token(url, Duration.ZERO)));
  }

  private URI here(URI url) {
    return server.get().map(where -> where.resolve(url.getRawPath())).orElse(url);
  }

  private void bill(HttpExchange exchange, String... words) throws IOException {
    Optional<UUID> id = id(words[0]);
    String deed = words.length > 1 ? words[1] : "";
    if (id.isEmpty()) {
      exchange.sendResponseHeaders(NOT_FOUND, -1);
    } else if (deed.equals("open")) {
      seeOther(exchange, opened(id.get()).map(URI::toString).orElse("/"));
    } else {
      if (exchange.getRequestMethod().equals("POST")) {
        deed(deed).ifPresent(one -> hub.act(id.get(), one));
      }
      seeOther(exchange, "/");
    }
  }

  private static Optional<UUID> id(String word) {
    try {
      return Optional.of(UUID.fromString(word));
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }

  private static Optional<Bill.Deed> deed(String word) {
    return switch (word) {
      case "approve" -> Optional.of(Bill.Deed.APPROVE);
      case "delete" -> Optional.of(Bill.Deed.DELETE);
      case "pay" -> Optional.of(Bill.Deed.PAY);
      default -> Optional.empty();
    };
  }

  private byte[] page() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      XMLStreamWriter html =
          XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(bytes, "UTF-8");
      html.writeDTD("<!DOCTYPE html>");
      html.writeStartElement("html");
      html.writeAttribute("lang", "en");
      html.writeStartElement("head");
      text(html, "title", "The consumer's bank");
      html.writeEndElement();
      html.writeStartElement("body");
      text(html, "h1", "The consumer's bank");
      html.writeStartElement("table");
      for (UUID id : hub.newest(MOST)) {
        row(html, id);
      }
      html.writeEndElement();
      html.writeEndElement();
      html.writeEndElement();
      html.close();
      return bytes.toByteArray();
    } catch (XMLStreamException e) {
      throw new IllegalStateException("A page can always be written to memory.", e);
    }
  }

  private void row(XMLStreamWriter html, UUID id) throws XMLStreamException {
    Optional<Bill> bill = hub.bill(id);
    html.writeStartElement("tr");
    text(html, "td", bill.map(Bill::identifier).orElse(""));
    text(html, "td", number(bill));
    text(html, "td", bill.map(one -> one.shown(clock.instant()).name()).orElse(""));
    html.writeStartElement("td");
    html.writeStartElement("a");
    html.writeAttribute("href", BILL + id + "/open");
    html.writeCharacters("Open");
    html.writeEndElement();
    html.writeEndElement();
    for (Bill.Deed deed : new Bill.Deed[] {Bill.Deed.APPROVE, Bill.Deed.DELETE, Bill.Deed.PAY}) {
      String word = deed.name().toLowerCase(Locale.ROOT);
      html.writeStartElement("td");
      html.writeStartElement("form");
      html.writeAttribute("method", "post");
      html.writeAttribute("action", BILL + id + "/" + word);
      text(html, "button", word);
      html.writeEndElement();
      html.writeEndElement();
    }
    html.writeEndElement();
  }

  private static String number(Optional<Bill> bill) {
    return bill.flatMap(Bill::transaction).map(one -> one.document().number()).orElse("");
  }

  private static void text(XMLStreamWriter html, String name, String text)
      throws XMLStreamException {
    html.writeStartElement(name);
    html.writeCharacters(text);
    html.writeEndElement();
  }

  private static void answer(HttpExchange exchange, String type, byte[] body) throws IOException {
    exchange.getResponseHeaders().add("Content-Type", type);
    exchange.sendResponseHeaders(FINE, body.length);
    exchange.getResponseBody().write(body);
  }

  private static void seeOther(HttpExchange exchange, String where) throws IOException {
    exchange.getResponseHeaders().add("Location", where);
    exchange.sendResponseHeaders(SEE_OTHER, -1);
  }
}
