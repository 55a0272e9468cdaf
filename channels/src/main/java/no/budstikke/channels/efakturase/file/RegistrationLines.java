package no.budstikke.channels.efakturase.file;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import no.budstikke.core.registration.Recipient;
import no.budstikke.core.registration.RegistrationEvent;
import no.budstikke.core.registration.RegistrationFile;
import tools.jackson.databind.node.ObjectNode;

/** The format EFREG-1: registrations of one issuer. Source: Swedish e-faktura, section 4.3. */
public final class RegistrationLines {
  /** The name of the format. */
  public static final String FORMAT = "EFREG-1";

  private static final List<String> DETAILS =
      List.of("name", "street", "post_code", "town", "email");
  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9._-]{1,60}");
  private static final Pattern BANK = Pattern.compile("[A-Z0-9]{2,10}");
  private static final Pattern FMI = Pattern.compile(".{1,60}");
  private static final Pattern DIGITS = Pattern.compile("[0-9]{2,25}");
  private static final Pattern MONEY = Pattern.compile("[0-9]{1,12}(\\.[0-9]{1,2})?");

  private RegistrationLines() {}

  /** Reads a file. */
  public static RegistrationFile read(byte[] content) throws UnreadableFile {
    LineReader.Whole whole = LineReader.read(content, FORMAT, "event", "events");
    List<RegistrationEvent> events = LineReader.each(whole, RegistrationLines::event);
    if (events.stream().map(RegistrationEvent::id).distinct().count() != events.size()) {
      throw new UnreadableFile("an event is in it twice");
    }
    JsonLine header = whole.header();
    return new RegistrationFile(
        header.text("fui"), header.text("file_id", NAME), header.instant("created"), events);
  }

  /** Writes a file; what is read back is the same. */
  public static byte[] write(RegistrationFile file) {
    LineWriter lines = new LineWriter();
    lines.add(
        LineWriter.header(FORMAT, file.identity(), file.id())
            .put("created", LineWriter.time(file.created())));
    file.events().forEach(event -> lines.add(line(event)));
    return lines.trailer("events", file.events().size());
  }

  private static RegistrationEvent event(JsonLine line) throws UnreadableFile {
    RegistrationEvent.Kind kind = line.word("kind", RegistrationEvent.Kind.class);
    JsonLine recipient = line.below("recipient");
    Map<String, String> details = new LinkedHashMap<>();
    for (String key : DETAILS) {
      recipient.optional(key).ifPresent(text -> details.put(key, text));
    }
    boolean paid = kind == RegistrationEvent.Kind.REGISTER_FROM_PAYMENT;
    return new RegistrationEvent(
        line.text("event_id", NAME),
        kind,
        line.word("mode", RegistrationEvent.Mode.class),
        line.instant("at"),
        new Recipient(
            recipient.word("id_type", Recipient.IdType.class),
            recipient.text("id", DIGITS),
            line.text("bank", BANK),
            recipient.has("fmi") ? Optional.of(recipient.text("fmi", FMI)) : Optional.empty(),
            details),
        line.has("fields") ? line.below("fields").texts() : Map.of(),
        paid ? Optional.of(payment(line.below("payment"))) : Optional.empty());
  }

  private static RegistrationEvent.Paid payment(JsonLine payment) throws UnreadableFile {
    try {
      return new RegistrationEvent.Paid(
          payment.text("account", DIGITS),
          payment.text("reference", DIGITS),
          new BigDecimal(payment.text("amount", MONEY)).movePointRight(2).longValueExact(),
          LocalDate.parse(payment.text("date")));
    } catch (DateTimeException e) {
      throw payment.wrong("date");
    }
  }

  private static ObjectNode line(RegistrationEvent event) {
    ObjectNode line = LineWriter.object();
    line.put("record", "event");
    line.put("event_id", event.id());
    line.put("kind", event.kind().name());
    line.put("mode", event.mode().name());
    line.put("at", LineWriter.time(event.at()));
    line.put("bank", event.recipient().bank());
    ObjectNode recipient = line.putObject("recipient");
    recipient.put("id_type", event.recipient().idType().name());
    recipient.put("id", event.recipient().id());
    event.recipient().fmi().ifPresent(fmi -> recipient.put("fmi", fmi));
    for (String key : DETAILS) {
      Optional.ofNullable(event.recipient().details().get(key))
          .ifPresent(text -> recipient.put(key, text));
    }
    ObjectNode fields = line.putObject("fields");
    event.fields().entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .forEach(answer -> fields.put(answer.getKey(), answer.getValue()));
    event
        .payment()
        .ifPresent(
            paid ->
                line.putObject("payment")
                    .put("account", paid.account())
                    .put("reference", paid.reference())
                    .put("amount", BigDecimal.valueOf(paid.minor(), 2).toPlainString())
                    .put("date", paid.date().toString()));
    return line;
  }
}
