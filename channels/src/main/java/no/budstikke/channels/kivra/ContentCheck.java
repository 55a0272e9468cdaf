package no.budstikke.channels.kivra;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import no.budstikke.core.request.Bankgiro;
import no.budstikke.core.request.OcrReference;
import no.budstikke.core.request.Plusgiro;
import tools.jackson.databind.JsonNode;

/**
 * What the simulated Kivra finds wrong with a content, the first thing. Source: Kivra, section 9.
 */
final class ContentCheck {
  private static final Set<String> WITH_PAYMENT =
      Set.of(
          "invoice",
          "invoice.reminder",
          "invoice.debtcollection",
          "invoice.debtcampaign",
          "invoice.renewal",
          "invoice.donation",
          "invoice.paymentnotice");
  private static final Set<String> RETAINABLE = Set.of("letter.creditnotice", "letter.salary");
  private static final Pattern AMOUNT = Pattern.compile("[1-9]\\d{0,8}(\\.\\d{1,2})?");
  private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
  private static final int LONGEST_REFERENCE = 25;
  private static final int LIMIT = 1_000_000;

  private record Row(String code, Predicate<JsonNode> wrong) {}

  private static final List<Row> ROWS =
      List.of(
          new Row("40012", json -> !json.isObject()),
          new Row("40059", json -> text(json, "subject").isBlank()),
          new Row("40008", json -> !isType(text(json, "type"))),
          new Row("40024", json -> text(json, "ssn").isEmpty() == text(json, "email").isEmpty()),
          new Row("40009", json -> !text(json, "ssn").matches("(\\d{12})?")),
          new Row(
              "42221",
              json ->
                  json.path("retain").asBoolean(false) && !RETAINABLE.contains(text(json, "type"))),
          new Row("40019", json -> json.path("parts").isEmpty()),
          new Row("40028", json -> parts(json, part -> !isPdfOrPage(part))),
          new Row("40047", json -> parts(json, part -> !isPdf(part))),
          new Row("40026", json -> isPayable(json) == payment(json).isMissingNode()),
          new Row("40021", json -> isPayable(json) && !isGiro(payment(json))),
          new Row("40045", json -> isPayable(json) && payment(json).path("options").isEmpty()),
          new Row(
              "40041",
              json -> options(json, one -> !DATE.matcher(text(one, "due_date")).matches())),
          new Row(
              "40042",
              json -> options(json, one -> !AMOUNT.matcher(text(one, "amount")).matches())),
          new Row("40044", json -> options(json, one -> !isReference(one))));

  private ContentCheck() {}

  /** The code; empty when nothing is wrong. */
  static Optional<String> fault(JsonNode json, int bytes) {
    if (bytes >= LIMIT) {
      return Optional.of("41300");
    }
    return ROWS.stream().filter(row -> row.wrong().test(json)).map(Row::code).findFirst();
  }

  static JsonNode payment(JsonNode json) {
    return json.path("payment_multiple_options");
  }

  private static boolean isType(String type) {
    return WITH_PAYMENT.contains(type) || RETAINABLE.contains(type) || type.equals("letter");
  }

  private static boolean isPayable(JsonNode json) {
    return WITH_PAYMENT.contains(text(json, "type"));
  }

  private static boolean isGiro(JsonNode payment) {
    String account = text(payment, "account");
    return switch (text(payment, "method")) {
      case "1" -> Bankgiro.read(account).value().isPresent();
      case "2" -> Plusgiro.read(account).value().isPresent();
      default -> false;
    };
  }

  private static boolean isReference(JsonNode option) {
    String reference = text(option, "reference");
    return switch (text(option, "type")) {
      case "SE_OCR" -> OcrReference.read(reference).value().isPresent();
      case "TENANT_REF" -> !reference.isBlank() && reference.length() <= LONGEST_REFERENCE;
      default -> false;
    };
  }

  private static boolean isPdfOrPage(JsonNode part) {
    JsonNode page = part.path("responsive_part");
    return text(part, "content_type").equals("application/pdf")
        && (page.isMissingNode() || text(page, "content_type").equals("text/html"));
  }

  private static boolean isPdf(JsonNode part) {
    return text(part, "data").startsWith("JVBERi")
        && text(part, "data").getBytes(StandardCharsets.US_ASCII).length % 4 == 0;
  }

  private static boolean parts(JsonNode json, Predicate<JsonNode> wrong) {
    return json.path("parts").valueStream().anyMatch(wrong);
  }

  private static boolean options(JsonNode json, Predicate<JsonNode> wrong) {
    return payment(json).path("options").valueStream().anyMatch(wrong);
  }

  private static String text(JsonNode json, String key) {
    return json.path(key).asString("");
  }
}
