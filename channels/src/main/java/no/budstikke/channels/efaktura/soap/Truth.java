package no.budstikke.channels.efaktura.soap;

import java.util.Optional;

/** The words of XML Schema for yes and no; anything else is neither. */
final class Truth {
  private Truth() {}

  static Optional<Boolean> of(String word) {
    return switch (word) {
      case "true", "1" -> Optional.of(true);
      case "false", "0" -> Optional.of(false);
      default -> Optional.empty();
    };
  }
}
