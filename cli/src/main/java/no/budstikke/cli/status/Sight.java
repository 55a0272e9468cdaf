package no.budstikke.cli.status;

import tools.jackson.databind.JsonNode;

/** What a server answered to "where is it?". */
sealed interface Sight {
  /** As the server said it. */
  JsonNode answer();

  /** As people read it. */
  String text();

  /** Whether anything may still move by itself. */
  boolean isMoving();

  /** The newest batches of an issuer. */
  record Batches(JsonNode answer) implements Sight {
    @Override
    public String text() {
      return BatchText.list(answer);
    }

    @Override
    public boolean isMoving() {
      return answer.path("items").valueStream().anyMatch(BatchText::isMoving);
    }
  }

  /** One batch. */
  record Batch(JsonNode answer) implements Sight {
    @Override
    public String text() {
      return BatchText.one(answer);
    }

    @Override
    public boolean isMoving() {
      return BatchText.isMoving(answer);
    }
  }

  /** One request. */
  record Request(JsonNode answer) implements Sight {
    @Override
    public String text() {
      return RequestText.of(answer);
    }

    @Override
    public boolean isMoving() {
      return RequestText.isMoving(answer);
    }
  }
}
