package no.budstikke.server.settings;

import java.util.List;

/** The server cannot start with what it was told. */
public final class WrongSettings extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient List<String> sentences;

  WrongSettings(List<String> sentences) {
    super(String.join("\n", sentences));
    this.sentences = List.copyOf(sentences);
  }

  /** One for each mistake. */
  public List<String> sentences() {
    return sentences;
  }
}
