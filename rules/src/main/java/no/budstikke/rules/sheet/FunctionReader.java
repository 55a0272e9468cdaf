package no.budstikke.rules.sheet;

import java.util.ArrayList;
import java.util.List;
import no.budstikke.rules.sheet.Sheet.Function;
import no.budstikke.rules.sheet.Sheet.Parameter;
import no.budstikke.rules.sheet.Sheet.Variable;
import no.budstikke.rules.xpath.Expr;
import no.budstikke.rules.xpath.Unsupported;
import org.w3c.dom.Element;

/** Reads a function of a style sheet: parameters, variables, and one result or a choice of two. */
final class FunctionReader {
  private final Element element;
  private final List<Parameter> parameters = new ArrayList<>();

  FunctionReader(Element element) {
    this.element = element;
  }

  Function read() {
    String name = element.getAttribute("name");
    Expr result = body(element, name);
    return new Function(name, element.getAttribute("as"), List.copyOf(parameters), result);
  }

  private Expr body(Element inside, String name) {
    return from(Elements.in(inside), name);
  }

  private Expr from(List<Element> elements, String name) {
    for (int i = 0; i < elements.size(); i++) {
      Element child = elements.get(i);
      switch (child.getLocalName()) {
        case "param" ->
            parameters.add(new Parameter(child.getAttribute("name"), child.getAttribute("as")));
        case "variable" -> {
          Variable let = SheetReader.variable(child);
          Expr rest = from(elements.subList(i + 1, elements.size()), name);
          return new Expr.Let(let.name(), let.type(), let.value(), rest);
        }
        case "sequence" -> {
          return SheetReader.parse(child.getAttribute("select"), name);
        }
        case "choose" -> {
          return choice(child, name);
        }
        default -> throw new Unsupported(name + ": " + child.getNodeName());
      }
    }
    throw new Unsupported(name + ": no result");
  }

  private Expr choice(Element choose, String name) {
    List<Element> branches = Elements.in(choose);
    if (branches.size() != 2) {
      throw new Unsupported(name + ": a choice of " + branches.size());
    }
    Expr condition = SheetReader.parse(branches.getFirst().getAttribute("test"), name);
    return new Expr.If(condition, body(branches.getFirst(), name), body(branches.getLast(), name));
  }
}
