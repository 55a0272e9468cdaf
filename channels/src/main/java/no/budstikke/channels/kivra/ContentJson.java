package no.budstikke.channels.kivra;

import java.io.ByteArrayOutputStream;
import java.util.List;
import no.budstikke.core.request.Amount;
import no.budstikke.core.request.Content;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonWriteFeature;

/**
 * The canonical bytes of a content: UTF-8, no blanks, nothing escaped that need not be, keys in the
 * order of the specification, no key without a value. Duplicate control compares payloads, so this
 * never changes. Source: Kivra, section 6.8.
 */
final class ContentJson {
  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .disable(JsonWriteFeature.ESCAPE_FORWARD_SLASHES)
          .disable(JsonWriteFeature.ESCAPE_NON_ASCII)
          .enable(JsonWriteFeature.COMBINE_UNICODE_SURROGATES_IN_UTF8)
          .enable(StreamWriteFeature.AUTO_CLOSE_CONTENT)
          .build();
  private static final int AROUND = 2000;

  private final JsonGenerator json;

  private ContentJson(JsonGenerator json) {
    this.json = json;
  }

  static Content write(KivraContent content) {
    ByteArrayOutputStream out = new ByteArrayOutputStream(sizeOf(content.parts()) + AROUND);
    try (JsonGenerator json = FACTORY.createGenerator(ObjectWriteContext.empty(), out)) {
      new ContentJson(json).content(content);
    }
    return Content.of(out.toByteArray());
  }

  /** How many bytes the parts are at least, encoded. */
  static int sizeOf(List<KivraContent.Part> parts) {
    return parts.stream()
        .mapToInt(
            part ->
                encoded(part.data())
                    + part.responsive().map(page -> encoded(page.data())).orElse(0))
        .sum();
  }

  private static int encoded(Content data) {
    return (data.size() + 2) / 3 * 4;
  }

  private void content(KivraContent content) {
    json.writeStartObject();
    text(content.to().by().key(), content.to().value());
    text("subject", content.subject());
    text("generated_at", content.generatedAt().toString());
    text("type", content.type());
    json.writeArrayPropertyStart("parts");
    content.parts().forEach(this::part);
    json.writeEndArray();
    content.payment().ifPresent(this::payment);
    json.writeEndObject();
  }

  private void part(KivraContent.Part part) {
    json.writeStartObject();
    text("name", part.name());
    json.writeName("data");
    json.writeBinary(part.data().bytes());
    text("content_type", part.contentType());
    part.responsive()
        .ifPresent(
            page -> {
              json.writeName("responsive_part");
              part(page);
            });
    json.writeEndObject();
  }

  private void payment(KivraContent.PaymentOptions payment) {
    json.writeObjectPropertyStart("payment_multiple_options");
    json.writeBooleanProperty("payable", true);
    text("currency", "SEK");
    text("method", payment.method());
    text("account", payment.account());
    payment.swish().ifPresent(alias -> text("swish_alias", alias));
    json.writeArrayPropertyStart("options");
    payment.options().forEach(this::option);
    json.writeEndArray();
    payment.flexible().ifPresent(this::flexible);
    json.writeEndObject();
  }

  private void option(KivraContent.Option option) {
    json.writeStartObject();
    text("due_date", option.due().toString());
    amount("amount", option.amount());
    reference(option.reference());
    option.title().ifPresent(title -> text("title", title));
    json.writeEndObject();
  }

  private void flexible(KivraContent.FlexibleOption option) {
    json.writeObjectPropertyStart("flexible_option");
    text("due_date", option.due().toString());
    reference(option.reference());
    text("title", option.title());
    amount("min_limit", option.limits().least());
    amount("min_suggested", option.limits().leastSuggested());
    amount("max_suggested", option.limits().mostSuggested());
    amount("max_limit", option.limits().most());
    json.writeEndObject();
  }

  private void reference(KivraContent.Reference reference) {
    text("type", reference.type());
    text("reference", reference.value());
  }

  /** Always two decimals, no exponent, no grouping. */
  private void amount(String key, Amount amount) {
    text(key, amount.major().toPlainString());
  }

  private void text(String key, String value) {
    json.writeStringProperty(key, value);
  }
}
