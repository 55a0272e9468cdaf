package no.budstikke.cli.whatif;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import no.budstikke.cli.console.Exit;
import no.budstikke.cli.console.Trouble;
import no.budstikke.documents.configuration.Configured;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** YAML or JSON files of the person at the keyboard. */
final class Yaml {
  private Yaml() {}

  static JsonNode read(Path file) {
    try {
      JsonNode node = new YAMLMapper().readTree(Files.readAllBytes(file));
      return node.isObject() ? node : new YAMLMapper().createObjectNode();
    } catch (JacksonException e) {
      throw new Trouble(Exit.USAGE, file + " is neither YAML nor JSON.", e);
    } catch (IOException e) {
      throw new Trouble(Exit.USAGE, "There is no readable file " + file + ".", e);
    }
  }

  /** What was read, or all that is wrong with it. */
  static <T> T usable(Configured<T> configured, Path file) {
    return switch (configured) {
      case Configured.Usable<T>(var value) -> value;
      case Configured.Refused<T>(var problems) ->
          throw new Trouble(
              Exit.USAGE,
              problems.stream()
                  .map(problem -> "  " + problem.place() + ": " + problem.sentence())
                  .collect(Collectors.joining("\n", file + " cannot be used.\n", "")));
    };
  }
}
