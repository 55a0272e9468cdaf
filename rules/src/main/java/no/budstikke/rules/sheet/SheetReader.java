package no.budstikke.rules.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import no.budstikke.rules.sheet.Sheet.Pattern;
import no.budstikke.rules.sheet.Sheet.Rule;
import no.budstikke.rules.sheet.Sheet.Statement;
import no.budstikke.rules.sheet.Sheet.Variable;
import no.budstikke.rules.xpath.Expr;
import no.budstikke.rules.xpath.Parser;
import no.budstikke.rules.xpath.Unsupported;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/** Reads the style sheets that the skeleton of ISO Schematron makes. */
public final class SheetReader {
  private static final String SVRL = "http://purl.oclc.org/dsdl/svrl";

  private final Map<String, String> namespaces = new LinkedHashMap<>();
  private final List<Variable> globals = new ArrayList<>();
  private final List<Sheet.Function> functions = new ArrayList<>();
  private final Map<String, List<Rule>> patterns = new LinkedHashMap<>();

  private SheetReader() {}

  /**
   * Reads a style sheet.
   *
   * @throws Unsupported when there is something in it that the compiler does not know
   * @throws IOException when it cannot be read
   */
  public static Sheet read(InputStream source) throws IOException {
    SheetReader reader = new SheetReader();
    Element root = root(source);
    for (int i = 0; i < root.getAttributes().getLength(); i++) {
      Attr attribute = (Attr) root.getAttributes().item(i);
      if (attribute.getName().startsWith("xmlns:")) {
        reader.namespaces.put(attribute.getLocalName(), attribute.getValue());
      }
    }
    Elements.in(root).forEach(reader::take);
    return new Sheet(
        Map.copyOf(reader.namespaces),
        List.copyOf(reader.globals),
        List.copyOf(reader.functions),
        reader.patterns.entrySet().stream()
            .map(entry -> new Pattern(entry.getKey(), List.copyOf(entry.getValue())))
            .toList());
  }

  private static Element root(InputStream source) throws IOException {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
      factory.setNamespaceAware(true);
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      return factory.newDocumentBuilder().parse(source).getDocumentElement();
    } catch (ParserConfigurationException | SAXException e) {
      throw new IOException("Not a style sheet", e);
    }
  }

  private void take(Element element) {
    switch (element.getLocalName()) {
      case "param", "variable" -> {
        if (element.hasAttribute("select")) {
          globals.add(variable(element));
        }
      }
      case "function" -> functions.add(new FunctionReader(element).read());
      case "template" -> {
        String mode = element.getAttribute("mode");
        if (mode.matches("M\\d+") && element.hasAttribute("match")) {
          template(mode, element);
        }
      }
      case "output", "key", "text" -> {}
      default -> throw new Unsupported("the element " + element.getNodeName());
    }
  }

  /** The rules come by falling priority; below zero is the walk to what is inside. */
  private void template(String mode, Element element) {
    String match = element.getAttribute("match");
    if (Integer.parseInt(element.getAttribute("priority")) < 0) {
      if (!match.equals("text()") && !match.equals("@*|node()")) {
        throw new Unsupported("a template of low priority for " + match);
      }
      return;
    }
    List<Rule> rules = patterns.computeIfAbsent(mode, _ -> new ArrayList<>());
    if (Integer.parseInt(element.getAttribute("priority")) > 1000 + 999) {
      throw new Unsupported("a priority above the usual");
    }
    rules.add(new Rule(parse(match, "context " + match), statements(element)));
  }

  private static List<Statement> statements(Element template) {
    List<Statement> statements = new ArrayList<>();
    boolean walks = false;
    for (Element child : Elements.in(template)) {
      switch (child.getLocalName()) {
        case "fired-rule" -> {}
        case "variable" -> statements.add(new Sheet.Let(variable(child)));
        case "choose" -> statements.add(assertion(child));
        case "apply-templates" -> walks = child.getAttribute("select").equals("@*|*");
        default -> throw new Unsupported("a rule with " + child.getNodeName());
      }
    }
    if (!walks) {
      throw new Unsupported("a rule that does not go on to the nodes inside");
    }
    return List.copyOf(statements);
  }

  private static Sheet.Assertion assertion(Element choose) {
    List<Element> branches = Elements.in(choose);
    Element failed = Elements.in(branches.get(1)).getFirst();
    if (branches.size() != 2
        || !Elements.in(branches.getFirst()).isEmpty()
        || !SVRL.equals(failed.getNamespaceURI())
        || !failed.getLocalName().equals("failed-assert")) {
      throw new Unsupported("an assertion of an unusual form");
    }
    String id = attribute(failed, "id");
    String flag = attribute(failed, "flag");
    if (!flag.equals("fatal") && !flag.equals("warning")) {
      throw new Unsupported(id + ": the flag " + flag);
    }
    return new Sheet.Assertion(
        id, flag.equals("fatal"), parse(branches.getFirst().getAttribute("test"), id));
  }

  private static String attribute(Element element, String name) {
    return Elements.in(element).stream()
        .filter(
            child ->
                child.getLocalName().equals("attribute") && child.getAttribute("name").equals(name))
        .map(Element::getTextContent)
        .findFirst()
        .orElseThrow(() -> new Unsupported("an assertion without " + name));
  }

  static Variable variable(Element element) {
    String name = element.getAttribute("name");
    List<Element> inside = Elements.in(element);
    if (element.hasAttribute("select")) {
      return new Variable(
          name,
          element.getAttribute("as"),
          parse(element.getAttribute("select"), "variable " + name));
    }
    Expr value =
        inside.isEmpty()
            ? new Expr.Text(element.getTextContent())
            : parse(inside.getFirst().getAttribute("select"), "variable " + name);
    return new Variable(name, element.getAttribute("as"), value);
  }

  static Expr parse(String source, String place) {
    try {
      return Parser.parse(source);
    } catch (Unsupported e) {
      throw e.in(place);
    }
  }
}
