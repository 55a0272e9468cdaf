package no.budstikke.server.backup;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What stood on the command line: one directory, flags, and settings as the server knows them
 * ({@code --budstikke.data=DIR}); the environment has the same under {@code BUDSTIKKE_DATA}.
 */
record Words(Path directory, Set<String> flags, Map<String, String> settings) {
  private static final Set<String> SETTINGS =
      Set.of("data", "database.url", "database.user", "database.password");

  Words {
    flags = Set.copyOf(flags);
    settings = Map.copyOf(settings);
  }

  static Words of(String[] arguments, String... knownFlags) {
    List<String> places = Arrays.stream(arguments).filter(one -> !one.startsWith("--")).toList();
    if (places.size() != 1) {
      throw new Attempt.WrongUsage("Name one directory for the backup.");
    }
    Set<String> flags = new HashSet<>();
    Map<String, String> settings = new HashMap<>();
    for (String argument : arguments) {
      if (Arrays.asList(knownFlags).contains(argument)) {
        flags.add(argument);
      } else if (argument.startsWith("--")) {
        add(settings, argument);
      }
    }
    return new Words(Path.of(places.getFirst()), flags, settings);
  }

  boolean has(String flag) {
    return flags.contains(flag);
  }

  Optional<String> setting(String name) {
    String variable = "BUDSTIKKE_" + name.replace('.', '_').toUpperCase(java.util.Locale.ROOT);
    return Optional.ofNullable(settings.get(name))
        .or(() -> Optional.ofNullable(System.getenv(variable)));
  }

  Path data() {
    return Path.of(setting("data").orElse(".budstikke")).toAbsolutePath().normalize();
  }

  private static void add(Map<String, String> settings, String argument) {
    String[] parts = argument.replaceFirst("^--(budstikke\\.)?", "").split("=", 2);
    if (parts.length != 2 || !SETTINGS.contains(parts[0])) {
      throw new Attempt.WrongUsage("This option is not known: " + argument.split("=", 2)[0]);
    }
    settings.put(parts[0], parts[1]);
  }

  /** Settings hold passwords. */
  @Override
  public String toString() {
    return "Words";
  }
}
