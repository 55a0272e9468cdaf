package no.budstikke.rules.emit;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import no.budstikke.rules.sheet.Sheet.Assertion;

/** Puts the parts of a class together. */
final class ClassText {
  private final Emitter emitter;
  private final RuleClass.Title title;
  private final StringBuilder text = new StringBuilder();

  ClassText(Emitter emitter, RuleClass.Title title) {
    this.emitter = emitter;
    this.title = title;
  }

  String write(
      List<Assertion> assertions,
      Forbidden forbidden,
      Globals globals,
      RuleClass.Dispatch dispatch) {
    String name = title.className();
    lines(
        "package " + title.packageName() + ";",
        "",
        "import java.math.BigDecimal;",
        "import java.util.Arrays;",
        "import java.util.List;",
        "import java.util.StringJoiner;",
        "import java.util.regex.Pattern;",
        "import no.budstikke.documents.official.*;",
        "import no.budstikke.documents.tree.Names;",
        "import org.jspecify.annotations.Nullable;",
        "",
        "/** Made from the official rules; never edited. */",
        "public final class " + name + " extends RuleRun {");
    names();
    constants();
    table(assertions);
    forbidden(forbidden);
    globals.fields().forEach(this::lines);
    lines("  private final byte[] memo = new byte[" + emitter.methods().memos() + "];", "");
    List<String> kept = emitter.methods().kept();
    kept.forEach(method -> lines("  private final Truths " + method + "Of = new Truths();"));
    lines("  /** A run over one document after the other. */");
    lines("  public " + name + "() {", "    super(ABOUT);", "  }", "");
    lines("  @Override", "  protected void forget() {", "    Arrays.fill(memo, (byte) 0);");
    kept.forEach(method -> lines("    " + method + "Of.forget(elements());"));
    globals.resets().forEach(this::lines);
    lines("  }", "");
    dispatch(dispatch);
    text.append(emitter.methods());
    lines("}");
    return text.toString();
  }

  private void lines(String... lines) {
    for (String line : lines) {
      text.append(line).append('\n');
    }
  }

  private void names() {
    for (Map.Entry<String, String> name : emitter.methods().names().entrySet()) {
      lines(
          "  private static final int %s = Names.of(\"%s\");"
              .formatted(name.getValue(), name.getKey()));
    }
  }

  private void constants() {
    for (Map.Entry<String, String> constant : emitter.methods().constants().entrySet()) {
      String[] parts = constant.getKey().split(" # ", 2);
      lines(
          "  private static final %s %s = %s;".formatted(parts[0], constant.getValue(), parts[1]));
    }
  }

  private void table(List<Assertion> assertions) {
    lines("  private static final String[] RULES = {");
    assertions.forEach(
        assertion -> lines("    \"" + (assertion.fatal() ? "F " : "W ") + assertion.id() + "\","));
    lines("  };");
  }

  private void forbidden(Forbidden forbidden) {
    lines("  private static final String[] FORBIDDEN = {");
    forbidden.lines().forEach(line -> lines("    \"" + line + "\","));
    lines(
        "  };",
        "  private static final About ABOUT = new About(\"%s\", \"%s\", List.of(RULES), List.of(FORBIDDEN));"
            .formatted(title.layer(), title.ruleset()));
  }

  private void dispatch(RuleClass.Dispatch dispatch) {
    lines("  private static final Groups GROUPS =", "      new Groups(", "          List.of(");
    lines(
        dispatch.members().stream()
            .map(member -> "              \"" + member + "\"")
            .collect(Collectors.joining(",\n", "", "));\n")));
    lines("  @Override", "  protected void visit(int n) {", "    switch (group(n, GROUPS)) {");
    for (int i = 0; i < dispatch.groups(); i++) {
      lines("      case %d -> visit%d(n);".formatted(i, i));
    }
    lines("      default -> throw new IllegalStateException();", "    }", "  }", "");
  }
}
