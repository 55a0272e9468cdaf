package no.budstikke.rules.emit;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import no.budstikke.rules.xpath.Expr;
import no.budstikke.rules.xpath.Expr.Along;
import no.budstikke.rules.xpath.Expr.Binary;
import no.budstikke.rules.xpath.Expr.Call;
import no.budstikke.rules.xpath.Expr.Path;

/** Recognizes the ways in which rules ask whether a code is in a list. */
final class CodeLists {
  private static final Map<String, String> WITHOUT_COPY =
      Map.of(
          "normalizedText",
          "isListedNormalized",
          "elementText",
          "isListed",
          "elementTextOrNull",
          "isListed",
          "attributeText",
          "isListedAttribute",
          "attributeTextOrNull",
          "isListedAttribute");

  /** A call of one of these, with a variable or another call without calls inside. */
  private static final Pattern NODE =
      Pattern.compile(
          "(" + String.join("|", WITHOUT_COPY.keySet()) + ")\\((\\w+(?:\\([^()]*\\))?)\\)");

  private static final Pattern ATTRIBUTE =
      Pattern.compile(
          "normalizeSpace\\((?:orEmpty\\(attributeTextOrNull\\(|attributeText\\()"
              + "(\\w+(?:\\([^()]*\\))?)\\){2,3}");

  private final Emitter emitter;

  CodeLists(Emitter emitter) {
    this.emitter = emitter;
  }

  /**
   * {@code not(contains(normalize-space(X), ' ')) and contains(' A B ', concat(' ', ..., ' '))}.
   */
  String contains(Binary both, Scope scope) {
    if (!both.operator().equals("and")
        || !(both.right() instanceof Call contains)
        || !contains.name().equals("contains")
        || !(contains.arguments().getFirst() instanceof Expr.Text list)
        || !(contains.arguments().getLast() instanceof Call concat)
        || !concat.name().equals("concat")
        || concat.arguments().size() != 3) {
      return "";
    }
    Expr.Text blank = new Expr.Text(" ");
    Expr code = concat.arguments().get(1);
    Expr expected = new Call("not", List.of(new Call("contains", List.of(code, blank))));
    boolean usual =
        both.left().equals(expected)
            && concat.arguments().getFirst().equals(blank)
            && concat.arguments().getLast().equals(blank)
            && list.value().equals(" " + list.value().strip() + " ")
            && !list.value().contains("  ");
    return usual ? listed(list.value().strip(), emitter.values().text(code, scope)) : "";
  }

  /** {@code some $code in tokenize('A B', '\s') satisfies X = $code}. */
  String contains(Expr.Quantified some, Scope scope) {
    if (some.every()
        || !(some.condition() instanceof Binary equal)
        || !equal.operator().equals("=")
        || !equal.right().equals(new Expr.Variable(some.variable()))
        || !single(equal.left(), scope)) {
      return "";
    }
    String list = tokens(some.in(), scope);
    if (list.isEmpty()) {
      return "";
    }
    Values.Value code = emitter.values().atom(equal.left(), scope);
    return code.kind().isText() ? listed(list, code.java()) : "";
  }

  /** The text of one node need not be copied to be looked up. */
  private String listed(String list, String text) {
    String codes = constant(list);
    Matcher attribute = ATTRIBUTE.matcher(text);
    if (attribute.matches()) {
      return "isListedNormalizedAttribute(" + codes + ", " + attribute.group(1) + ")";
    }
    Matcher node = NODE.matcher(text);
    return node.matches()
        ? WITHOUT_COPY.get(node.group(1)) + "(" + codes + ", " + node.group(2) + ")"
        : codes + ".contains(" + text + ")";
  }

  private boolean single(Expr expression, Scope scope) {
    boolean attribute =
        expression instanceof Path path
            && path.steps().size() == 1
            && path.steps().getFirst() instanceof Along along
            && along.axis().equals("attribute");
    return attribute || !emitter.types().many(expression, scope);
  }

  private String tokens(Expr in, Scope scope) {
    if (in instanceof Call call
        && call.name().equals("tokenize")
        && call.arguments().getFirst() instanceof Expr.Text list
        && call.arguments().getLast().equals(new Expr.Text("\\s"))) {
      return list.value();
    }
    return in instanceof Expr.Variable variable ? emitter.calls().list(variable, scope) : "";
  }

  private String constant(String list) {
    return emitter.methods().constant("CodeList", "CodeList.of(" + Values.quoted(list) + ")");
  }
}
