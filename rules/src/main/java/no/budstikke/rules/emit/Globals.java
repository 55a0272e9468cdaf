package no.budstikke.rules.emit;

import java.util.ArrayList;
import java.util.List;
import no.budstikke.rules.emit.Scope.Bound;
import no.budstikke.rules.sheet.Sheet;
import no.budstikke.rules.xpath.Expr;
import no.budstikke.rules.xpath.Expr.Call;

/** Variables of the whole file: computed when first asked for, once for each document. */
final class Globals {
  private final Emitter emitter;
  private final List<String> fields = new ArrayList<>();
  private final List<String> resets = new ArrayList<>();

  Globals(Emitter emitter) {
    this.emitter = emitter;
  }

  Scope declare(List<Sheet.Variable> variables) {
    Scope scope = Scope.of(Kind.DOCUMENT, "DOCUMENT");
    for (Sheet.Variable variable : variables) {
      // What the style sheet itself needs and no rule asks for.
      if (!variable.name().endsWith("Parameter") && !variable.name().equals("document-uri")) {
        scope = scope.with(variable.name(), bound(variable, scope));
      }
    }
    return scope;
  }

  private Bound bound(Sheet.Variable variable, Scope scope) {
    String java = "g_" + variable.name().replaceAll("\\W", "_");
    Expr value = variable.value();
    emitter.calls().literal(variable.name(), value);
    Types types = emitter.types();
    Kind kind = types.kind(value, scope);
    boolean many = types.many(value, scope);
    boolean optional = !many && types.optional(value, scope);
    String type = many ? kind.java(false) + "[]" : kind.java(optional);
    if (isConstant(value)) {
      String constant = emitter.methods().constant(type, emitter.values().array(value, scope));
      emitter
          .methods()
          .add(
              "  private static "
                  + type
                  + " "
                  + java
                  + "() {\n    return "
                  + constant
                  + ";\n  }\n");
      return new Bound(kind, true, false, java + "()");
    }
    Scope inside = scope.at(Kind.DOCUMENT, "DOCUMENT");
    String single =
        many
            ? emitter.values().array(value, inside)
            : kind == Kind.BOOLEAN
                ? emitter.truths().of(value, inside)
                : emitter.values().single(value, inside);
    fields.add("  private boolean " + java + "_known;");
    fields.add(
        "  private "
            + (many || !kind.canBeAbsent() || kind.isNode()
                ? type
                : "@Nullable " + kind.java(false))
            + " "
            + java
            + "_value"
            + initial(type)
            + ";");
    resets.add("    " + java + "_known = false;");
    emitter
        .methods()
        .add(
            """
              private %s %s() {
                if (!%s_known) {
                  %s_value = %s;
                  %s_known = true;
                }
                return %s_value;
              }
            """
                .formatted(type, java, java, java, single, java, java));
    return new Bound(kind, many, optional, java + "()");
  }

  private static String initial(String type) {
    return type.endsWith("[]") ? " = {}" : "";
  }

  private static boolean isConstant(Expr value) {
    return value instanceof Call call
        && call.name().equals("tokenize")
        && call.arguments().getFirst() instanceof Expr.Text;
  }

  List<String> fields() {
    return fields;
  }

  List<String> resets() {
    return resets;
  }
}
