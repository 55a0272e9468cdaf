package no.budstikke.channels.efaktura.operator;

import static no.budstikke.channels.efaktura.soap.Part.text;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import no.budstikke.channels.efaktura.soap.Element;
import no.budstikke.channels.efaktura.soap.MessageReader;
import no.budstikke.channels.efaktura.soap.MessageWriter;
import no.budstikke.channels.efaktura.soap.Operation;
import no.budstikke.channels.efaktura.soap.Part;
import no.budstikke.channels.efaktura.soap.UnreadableMessage;
import no.budstikke.channels.transport.counterpart.Behaviour;
import no.budstikke.channels.transport.counterpart.Behaviour.Kind;
import no.budstikke.channels.transport.counterpart.Script;

/** The wire of a simulated operator: SOAP in, SOAP out, and what its tables say in between. */
final class ServiceFront {
  private static final Set<Kind> EARLY = EnumSet.of(Kind.DOWN, Kind.DROP_HALFWAY);
  private static final Set<Kind> KINDS =
      EnumSet.of(
          Kind.REFUSE,
          Kind.TEMPFAIL,
          Kind.SILENT_BEFORE,
          Kind.SILENT_AFTER,
          Kind.DROP_BEFORE,
          Kind.DROP_AFTER,
          Kind.SLOW);
  private static final int LARGEST = 16_000_000;
  private static final String INVALID = "1000";
  private static final String UNKNOWN_ACTION = "1001";
  private static final String OWN_MISTAKE = "1002";
  private static final String UNNAMED = "9999";
  private static final Pattern DIGITS = Pattern.compile("[0-9]{1,9}");
  private static final int FINE = 200;
  private static final int FAULT = 500;

  private final SimulatedOperatorSettings settings;
  private final Counter counter;
  private final Script operator;
  private final Script access;
  private final MessageReader reader;
  private final MessageWriter writer;
  private final ServiceDescription description;
  private final Optional<SchemaCheck> check;

  ServiceFront(
      SimulatedOperatorSettings settings, Counter counter, Script operator, Script access) {
    this.settings = settings;
    this.counter = counter;
    this.operator = operator;
    this.access = access;
    this.reader = new MessageReader(settings.manners().mapping());
    this.writer = new MessageWriter(settings.manners().mapping());
    this.description = new ServiceDescription(settings.manners().mapping());
    this.check =
        settings.manners().strict()
            ? Optional.of(new SchemaCheck(description.schema()))
            : Optional.empty();
  }

  void talk(HttpExchange exchange) throws IOException {
    try (exchange) {
      if (exchange.getRequestMethod().equals("GET")) {
        describe(exchange);
      } else {
        call(exchange);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void describe(HttpExchange exchange) throws IOException {
    String query = Optional.ofNullable(exchange.getRequestURI().getQuery()).orElse("");
    String address = "https://" + exchange.getRequestHeaders().getFirst("Host") + "/";
    answer(exchange, FINE, query.equals("xsd") ? description.schema() : description.wsdl(address));
  }

  private void call(HttpExchange exchange) throws IOException, InterruptedException {
    String action =
        Optional.ofNullable(exchange.getRequestHeaders().getFirst("SOAPAction"))
            .orElse("")
            .replace("\"", "");
    Optional<Operation> operation = settings.manners().mapping().operation(action);
    if (operation.isEmpty()) {
      exchange.getRequestBody().readNBytes(LARGEST);
      refuse(exchange, UNKNOWN_ACTION);
      return;
    }
    Script script = operation.get() == Operation.ADD_SHIPMENT ? operator : access;
    Kind early = script.about(EARLY, operation.get().word()).kind();
    if (early == Kind.DOWN) {
      return;
    }
    if (early == Kind.DROP_HALFWAY) {
      exchange.getRequestBody().readNBytes(100);
      return;
    }
    byte[] body = exchange.getRequestBody().readNBytes(LARGEST);
    if (isWrong(body)) {
      refuse(exchange, INVALID);
      return;
    }
    try {
      Part message = reader.read(body, List.of(operation.get().request()));
      Thread.sleep(settings.manners().latency());
      behave(exchange, operation.get(), message);
    } catch (UnreadableMessage _) {
      refuse(exchange, INVALID);
    }
  }

  private boolean isWrong(byte[] envelope) {
    return check.isPresent() && !check.get().isValid(envelope);
  }

  private void behave(HttpExchange exchange, Operation operation, Part message)
      throws IOException, InterruptedException {
    Script script = operation == Operation.ADD_SHIPMENT ? operator : access;
    Behaviour behaviour = script.about(KINDS, names(operation, message));
    switch (behaviour.kind()) {
      case REFUSE -> refuse(exchange, code(operation, behaviour.code()));
      case TEMPFAIL -> fail(exchange, code(operation, behaviour.code()));
      case DROP_BEFORE -> {}
      case SILENT_BEFORE -> Thread.sleep(Long.MAX_VALUE);
      case DROP_AFTER -> take(operation, message);
      case SILENT_AFTER -> {
        take(operation, message);
        Thread.sleep(Long.MAX_VALUE);
      }
      default -> {
        Thread.sleep(behaviour.kind() == Kind.SLOW ? behaviour.millis() : 0);
        serve(exchange, operation, message);
      }
    }
  }

  /** By what a row of a table may mean this call. */
  private static String[] names(Operation operation, Part message) {
    List<String> names = new ArrayList<>();
    names.add(operation.word());
    message.said("issuer").ifPresent(names::add);
    message.said("shipmentId").ifPresent(names::add);
    message.said("transactionId").ifPresent(names::add);
    for (Part transaction : message.in("transactions").all("transaction")) {
      transaction.said("transactionId").ifPresent(names::add);
      transaction.in("efakturaInfo").said("invoiceNumber").ifPresent(names::add);
    }
    return names.toArray(String[]::new);
  }

  private void take(Operation operation, Part message) {
    try {
      counter.serve(operation, message);
    } catch (Counter.Refusal _) {
      // Nobody hears of it.
    }
  }

  private void serve(HttpExchange exchange, Operation operation, Part message) throws IOException {
    try {
      Part answer = counter.serve(operation, message);
      byte[] written = writer.write(operation.response(), answer, Optional.empty());
      if (isWrong(written)) {
        fail(exchange, OWN_MISTAKE);
      } else {
        answer(exchange, FINE, written);
      }
    } catch (Counter.Refusal e) {
      refuse(exchange, code(operation, e.code()));
    }
  }

  /** The number that faults have: of a reason the operator's, of a word the digits in it. */
  private String code(Operation operation, String said) {
    Matcher digits = DIGITS.matcher(said);
    return settings
        .manners()
        .mapping()
        .code(operation, said)
        .orElseGet(() -> digits.find() ? digits.group() : UNNAMED);
  }

  private void refuse(HttpExchange exchange, String code) throws IOException {
    fault(exchange, "Client", Operation.validationFault(), code);
  }

  private void fail(HttpExchange exchange, String code) throws IOException {
    fault(exchange, "Server", Operation.serverFault(), code);
  }

  private void fault(HttpExchange exchange, String side, Element shape, String code)
      throws IOException {
    Part detail = Part.group(shape.key(), text("code", code));
    byte[] written = writer.writeFault(side, shape, detail);
    boolean valid = check.isEmpty() || check.get().isValidFault(written);
    answer(exchange, FAULT, valid ? written : new byte[0]);
  }

  private static void answer(HttpExchange exchange, int status, byte[] body) throws IOException {
    exchange.getResponseHeaders().add("Content-Type", "text/xml; charset=utf-8");
    exchange.sendResponseHeaders(status, body.length);
    exchange.getResponseBody().write(body);
  }
}
