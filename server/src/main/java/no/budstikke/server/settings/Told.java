package no.budstikke.server.settings;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;

/** One reading of the settings: each by its name, all mistakes remembered. */
final class Told {
  private static final String ROOT = "budstikke.";

  private final Binder binder;
  private final Set<ConfigurationPropertyName> known = new HashSet<>();
  private final List<String> mistakes = new ArrayList<>();

  Told(Binder binder) {
    this.binder = binder;
  }

  Optional<String> text(String name) {
    return bound(name, String.class, "a text").filter(text -> !text.isBlank());
  }

  int number(String name, int usual, int least, int most) {
    String kind = "a number from " + least + " to " + most;
    int number = bound(name, Integer.class, kind).orElse(usual);
    if (number < least || number > most) {
      mistake(name, "must be " + kind);
      return usual;
    }
    return number;
  }

  Duration duration(String name, Duration usual) {
    Duration read = bound(name, Duration.class, "a duration such as PT10M").orElse(usual);
    if (read.isNegative()) {
      mistake(name, "must not be negative");
      return usual;
    }
    return read;
  }

  boolean yes(String name, boolean usual) {
    return bound(name, Boolean.class, "true or false").orElse(usual);
  }

  <E extends Enum<E>> E choice(String name, E usual) {
    E[] all = usual.getDeclaringClass().getEnumConstants();
    Optional<String> written = text(name);
    Optional<E> chosen =
        written.flatMap(
            word ->
                Arrays.stream(all).filter(one -> one.name().equalsIgnoreCase(word)).findFirst());
    if (written.isPresent() && chosen.isEmpty()) {
      mistake(
          name,
          "must be one of "
              + Arrays.stream(all)
                  .map(one -> one.name().toLowerCase(Locale.ROOT))
                  .collect(Collectors.joining(", ")));
    }
    return chosen.orElse(usual);
  }

  void mistake(String name, String what) {
    mistakes.add(ROOT + name + " " + what + ".");
  }

  /** Builds what checks itself; its objection becomes a mistake of this part. */
  <T> Optional<T> built(String part, Supplier<T> build) {
    try {
      return Optional.of(build.get());
    } catch (IllegalArgumentException e) {
      mistakes.add(ROOT + part + ".*: " + e.getMessage());
      return Optional.empty();
    }
  }

  /** A name that nobody asked for is a slip of the pen. */
  void refuseUnknown(Set<String> given) {
    given.stream()
        .filter(name -> !known.contains(ConfigurationPropertyName.adapt(name, '.')))
        .sorted()
        .forEach(name -> mistakes.add("There is no setting " + name + "."));
  }

  void refuse(String sentence) {
    mistakes.add(sentence);
  }

  void end() {
    if (!mistakes.isEmpty()) {
      throw new WrongSettings(mistakes);
    }
  }

  private <T> Optional<T> bound(String name, Class<T> type, String kind) {
    ConfigurationPropertyName property = ConfigurationPropertyName.of(ROOT + name);
    known.add(property);
    try {
      return Optional.ofNullable(binder.bind(property.toString(), type).orElse(null));
    } catch (BindException e) {
      mistake(name, "must be " + kind);
      return Optional.empty();
    }
  }
}
