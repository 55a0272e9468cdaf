package no.budstikke.cli.bankfile;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import no.budstikke.channels.avtalegiro.file.BankFile;
import no.budstikke.channels.avtalegiro.file.Item;
import no.budstikke.channels.avtalegiro.file.Order;
import no.budstikke.channels.avtalegiro.file.OrderEnd;
import no.budstikke.channels.avtalegiro.file.OrderKind;
import no.budstikke.channels.avtalegiro.file.Part;
import no.budstikke.channels.avtalegiro.file.Remark;
import no.budstikke.channels.avtalegiro.file.Transmission;
import no.budstikke.channels.avtalegiro.file.TransmissionEnd;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * One JSON document, written while the file is read. An order's totals come behind its items, where
 * they stand in the file. Source: command line contract, "bank-file".
 */
final class JsonReport implements Report {
  private static final JsonMapper MAPPER =
      JsonMapper.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();

  private final JsonGenerator json;
  private final ItemJson items;

  JsonReport(OutputStream out) {
    this.json = MAPPER.createGenerator(out);
    this.items = new ItemJson(json);
  }

  @Override
  public void show(BankFile file) throws IOException {
    json.writeStartObject();
    text("format", Formats.of(file));
    text("transmissionNumber", file.transmission().map(Transmission::number));
    text("dataSender", file.transmission().map(Transmission::sender));
    text("dataRecipient", file.transmission().map(Transmission::recipient));
    day("date", file.end().flatMap(TransmissionEnd::date));
    number("transactions", file.end().map(TransmissionEnd::transactions));
    number("records", file.end().map(TransmissionEnd::records));
    number("sum", file.end().map(TransmissionEnd::ore));
    json.writeArrayPropertyStart("orders");
    if (file.isAccepted()) {
      file.forEach(this::part);
    }
    json.writeEndArray();
    remarks("warnings", file.warnings());
    json.writeNumberProperty("warningsNotListed", file.unlistedWarnings());
    remarks("errors", file.errors());
    json.writeEndObject();
    json.writeRaw('\n');
  }

  @Override
  public void close() {
    json.close();
  }

  private void part(Part part) {
    switch (part) {
      case Order order -> begin(order);
      case Item item -> items.write(item);
      case OrderEnd end -> end(end);
      case Transmission _, TransmissionEnd _ -> {
        // Stand above the orders.
      }
    }
  }

  private void begin(Order order) {
    json.writeStartObject();
    json.writeStringProperty("service", ItemJson.twoDigits(order.kind().service()));
    json.writeStringProperty("type", ItemJson.twoDigits(order.kind().type()));
    json.writeStringProperty("number", order.number());
    boolean told = order.kind() == OrderKind.PAYMENTS;
    text("agreement", told ? Optional.of(order.agreement()) : Optional.empty());
    json.writeStringProperty("account", order.account());
    json.writeArrayPropertyStart("items");
  }

  private void end(OrderEnd end) {
    json.writeEndArray();
    json.writeNumberProperty("transactions", end.transactions());
    json.writeNumberProperty("records", end.records());
    json.writeNumberProperty("sum", end.ore());
    day("made", end.made());
    day("earliest", end.earliest());
    day("latest", end.latest());
    json.writeEndObject();
  }

  private void remarks(String name, List<Remark> remarks) {
    json.writeArrayPropertyStart(name);
    for (Remark remark : remarks) {
      json.writeStartObject();
      json.writeNumberProperty("record", remark.record());
      json.writeStringProperty("columns", remark.columns());
      json.writeStringProperty("code", remark.code());
      json.writeStringProperty("message", remark.message());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void day(String name, Optional<LocalDate> day) {
    text(name, day.map(LocalDate::toString));
  }

  private void text(String name, Optional<String> value) {
    value.ifPresentOrElse(
        text -> json.writeStringProperty(name, text), () -> json.writeNullProperty(name));
  }

  private void number(String name, Optional<Long> value) {
    value.ifPresentOrElse(
        number -> json.writeNumberProperty(name, number), () -> json.writeNullProperty(name));
  }
}
