package no.budstikke.cli.bankfile;

import java.util.List;
import no.budstikke.channels.avtalegiro.file.Cancellation;
import no.budstikke.channels.avtalegiro.file.Claim;
import no.budstikke.channels.avtalegiro.file.Item;
import no.budstikke.channels.avtalegiro.file.Label;
import no.budstikke.channels.avtalegiro.file.Mandate;
import no.budstikke.channels.avtalegiro.file.Payment;
import no.budstikke.channels.avtalegiro.file.Payment.Settlement;
import no.budstikke.channels.avtalegiro.file.Payment.Trace;
import tools.jackson.core.JsonGenerator;

/** One item as JSON. Numbers that are counted are numbers, identifiers are texts. */
final class ItemJson {
  private static final String CANCELLATION_TYPE = "93";
  private static final String MANDATE_TYPE = "94";

  private final JsonGenerator json;

  ItemJson(JsonGenerator json) {
    this.json = json;
  }

  void write(Item item) {
    json.writeStartObject();
    switch (item) {
      case Claim claim -> claim(claim);
      case Cancellation withdrawal -> cancellation(withdrawal);
      case Mandate mandate -> mandate(mandate);
      case Payment payment -> payment(payment);
    }
    json.writeEndObject();
  }

  private void claim(Claim claim) {
    head("claim", twoDigits(claim.notifier().type()), claim.number());
    json.writeStringProperty("due", claim.due().toString());
    json.writeNumberProperty("amount", claim.ore());
    text("kid", claim.kid());
    label(claim.label(), claim.text());
  }

  private void cancellation(Cancellation withdrawal) {
    head("cancellation", CANCELLATION_TYPE, withdrawal.number());
    json.writeStringProperty("due", withdrawal.due().toString());
    json.writeNumberProperty("amount", withdrawal.ore());
    text("kid", withdrawal.kid());
    label(withdrawal.label().orElse(Label.NONE), withdrawal.text());
  }

  private void label(Label label, List<String> lines) {
    text("shortName", label.shortName());
    text("reference", label.reference());
    json.writeArrayPropertyStart("text");
    lines.forEach(json::writeString);
    json.writeEndArray();
  }

  private void mandate(Mandate mandate) {
    head("mandate", MANDATE_TYPE, mandate.number());
    json.writeStringProperty("registration", mandate.registration().name());
    json.writeBooleanProperty("notice", mandate.notice());
    text("kid", mandate.kid());
  }

  private void payment(Payment payment) {
    head("payment", twoDigits(payment.type().code()), payment.number());
    Settlement settlement = payment.settlement();
    json.writeStringProperty("settled", settlement.date().toString());
    json.writeNumberProperty("amount", payment.ore());
    text("kid", payment.kid());
    text("centre", settlement.centre());
    json.writeNumberProperty("dayCode", settlement.dayCode());
    json.writeNumberProperty("partialSettlement", settlement.part());
    text("serial", settlement.serial());
    trace(payment.trace());
    text("text", payment.text());
  }

  private void trace(Trace trace) {
    text("cardIssuer", trace.cardIssuer());
    text("form", trace.form());
    text("archiveReference", trace.archiveReference());
    text("bankDate", trace.bankDate().map(Object::toString).orElse(""));
    boolean known = !trace.debitAccount().equals(Trace.NONE.debitAccount());
    text("debitAccount", known ? trace.debitAccount() : "");
  }

  private void head(String kind, String type, int number) {
    json.writeStringProperty("kind", kind);
    json.writeStringProperty("type", type);
    json.writeNumberProperty("number", number);
  }

  /** A text, or null where there is none. */
  private void text(String name, String value) {
    if (value.isEmpty()) {
      json.writeNullProperty(name);
    } else {
      json.writeStringProperty(name, value);
    }
  }

  static String twoDigits(int code) {
    return code < 10 ? "0" + code : Integer.toString(code);
  }
}
