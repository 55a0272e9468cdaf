package no.budstikke.channels.print;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.regex.Pattern;
import no.budstikke.core.deliver.TransmissionId;
import no.budstikke.core.followup.Outcome;
import no.budstikke.core.followup.Reply;
import no.budstikke.core.request.PostalAddress;
import no.budstikke.core.transform.DeliveryId;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * Reads one receipt. All of it must be right before any of it counts; fields we do not know are
 * passed over. Source: mail and print 3.10, table of receipts.
 */
final class ReceiptFile {
  private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9_]{0,39}");
  private static final int MOST_LETTERS = 10_000;

  private final List<Reply> replies = new ArrayList<>();

  private ReceiptFile() {}

  /**
   * What is in a receipt.
   *
   * @param replies in order; none when there is a problem
   * @param problem why it cannot be understood, without values
   */
  record Reading(List<Reply> replies, Optional<String> problem) {
    Reading {
      replies = List.copyOf(replies);
    }

    static Reading unreadable(String why) {
      return new Reading(List.of(), Optional.of(why));
    }
  }

  /** A field is missing or is not what it must be. */
  private static final class Unreadable extends RuntimeException {
    private static final long serialVersionUID = 1;

    Unreadable(String field) {
      super("the field '" + field + "' is missing or wrong");
    }
  }

  static Reading read(Box box, byte[] content) {
    ReceiptFile file = new ReceiptFile();
    try {
      JsonNode root = Json.MAPPER.readTree(content);
      switch (box) {
        case ACK -> file.readAck(root);
        case STATUS -> letters(root, "letters").forEach(file::readStatus);
        case RETURNS -> letters(root, "letters").forEach(file::readReturn);
      }
      return new Reading(file.replies, Optional.empty());
    } catch (JacksonException e) {
      return Reading.unreadable("it is not JSON, or exceeds a limit");
    } catch (Unreadable e) {
      return Reading.unreadable(String.valueOf(e.getMessage()));
    }
  }

  /** Rejected letters come first: the batch's acceptance is of the others. */
  private void readAck(JsonNode root) {
    UUID batch = uuid(root, "batchId");
    Instant at = instant(root, "at");
    String result = code(root, "result");
    Reply.Subject whole = new Reply.Subject.OfTransmission(new TransmissionId(batch));
    if (result.equals("REJECTED")) {
      Outcome outcome = new Outcome.RejectedData(code(root, "code"));
      replies.add(new Reply("ack:" + batch, whole, outcome, at));
      return;
    }
    if (!result.equals("ACCEPTED")) {
      throw new Unreadable("result");
    }
    for (JsonNode letter : letters(root, "rejected")) {
      UUID delivery = uuid(letter, "deliveryId");
      Outcome outcome = LetterCodes.rejected(code(letter, "code"));
      replies.add(new Reply("rejected:" + delivery, about(delivery), outcome, at));
    }
    replies.add(new Reply("ack:" + batch, whole, new Outcome.Accepted(), at));
  }

  private void readStatus(JsonNode letter) {
    UUID delivery = uuid(letter, "deliveryId");
    Instant at = instant(letter, "at");
    OptionalInt ours = new LetterId(letter.path("letterId").asString("")).sheets();
    int theirs = letter.path("sheets").asInt(0);
    if (ours.isPresent() && theirs > 0 && theirs != ours.getAsInt()) {
      Outcome outcome = new Outcome.Miscounted(ours.getAsInt(), theirs);
      replies.add(new Reply("sheets:" + delivery, about(delivery), outcome, at));
    }
    switch (code(letter, "status")) {
      case "POSTED" ->
          replies.add(
              new Reply("posted:" + delivery, about(delivery), new Outcome.Delivered(), at));
      case "PRINTED" ->
          replies.add(
              new Reply("printed:" + delivery, about(delivery), new Outcome.Accepted(), at));
      default -> throw new Unreadable("status");
    }
  }

  private void readReturn(JsonNode letter) {
    UUID delivery = uuid(letter, "deliveryId");
    Optional<PostalAddress> moved = NewAddress.in(letter, () -> new Unreadable("newAddress"));
    Outcome outcome = new Outcome.Returned(LetterCodes.returned(code(letter, "reason")), moved);
    String told = moved.isPresent() ? "moved:" : "returned:";
    replies.add(new Reply(told + delivery, about(delivery), outcome, instant(letter, "at")));
  }

  private static Reply.Subject about(UUID delivery) {
    return new Reply.Subject.OfDelivery(new DeliveryId(delivery));
  }

  private static List<JsonNode> letters(JsonNode parent, String field) {
    JsonNode array = parent.path(field);
    if (!array.isArray() || array.size() > MOST_LETTERS) {
      throw new Unreadable(field);
    }
    List<JsonNode> letters = new ArrayList<>();
    array.forEach(letters::add);
    return letters;
  }

  private static UUID uuid(JsonNode parent, String field) {
    try {
      return UUID.fromString(text(parent, field));
    } catch (IllegalArgumentException e) {
      throw new Unreadable(field);
    }
  }

  private static Instant instant(JsonNode parent, String field) {
    try {
      return Instant.parse(text(parent, field));
    } catch (DateTimeException e) {
      throw new Unreadable(field);
    }
  }

  private static String code(JsonNode parent, String field) {
    String code = text(parent, field);
    if (!CODE.matcher(code).matches()) {
      throw new Unreadable(field);
    }
    return code;
  }

  private static String text(JsonNode parent, String field) {
    JsonNode value = parent.path(field);
    if (!value.isString()) {
      throw new Unreadable(field);
    }
    return value.asString();
  }
}
