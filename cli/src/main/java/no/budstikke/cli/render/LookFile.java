package no.budstikke.cli.render;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import no.budstikke.cli.console.Exit;
import no.budstikke.cli.console.Trouble;
import no.budstikke.documents.picture.LookTerms;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** An issuer's look from a file, as the terms of an agreement. */
final class LookFile {
  static final Map<String, String> PLAIN = Map.of();

  private LookFile() {}

  static Map<String, String> read(Path file) {
    JsonNode node = node(file);
    Map<String, String> terms = new TreeMap<>();
    node.properties()
        .forEach(
            term -> {
              switch (term.getKey()) {
                case "logo", "template" ->
                    terms.put("look." + term.getKey(), encoded(file, term.getValue().asString("")));
                case "greeting" ->
                    term.getValue()
                        .properties()
                        .forEach(
                            kind ->
                                terms.put(
                                    "look.greeting." + kind.getKey(),
                                    kind.getValue().asString("")));
                default -> terms.put("look." + term.getKey(), term.getValue().asString(""));
              }
            });
    List<String> objections = LookTerms.objections(terms);
    if (!objections.isEmpty()) {
      throw RenderCommand.usage(file + " cannot be used.\n  " + String.join("\n  ", objections));
    }
    return terms;
  }

  private static String encoded(Path file, String name) {
    return Base64.getEncoder().encodeToString(Files.read(file.resolveSibling(name)).bytes());
  }

  private static JsonNode node(Path file) {
    try {
      return new YAMLMapper().readTree(java.nio.file.Files.readAllBytes(file));
    } catch (JacksonException e) {
      throw new Trouble(Exit.USAGE, file + " is neither YAML nor JSON.", e);
    } catch (IOException e) {
      throw new Trouble(Exit.USAGE, "There is no readable file " + file + ".", e);
    }
  }
}
