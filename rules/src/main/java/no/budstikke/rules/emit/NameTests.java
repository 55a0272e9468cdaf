package no.budstikke.rules.emit;

import no.budstikke.rules.xpath.Expr;
import no.budstikke.rules.xpath.Expr.Binary;
import no.budstikke.rules.xpath.Expr.Call;

/** Conditions on a name, decided when the name is known. */
final class NameTests {
  private NameTests() {}

  /** Whether the condition can hold for an element of this name. */
  static boolean mayHold(Expr condition, String name) {
    return switch (condition) {
      case Binary both when both.operator().equals("and") ->
          mayHold(both.left(), name) && mayHold(both.right(), name);
      case Call call when call.name().equals("ends-with") && ofName(call) ->
          name.endsWith(((Expr.Text) call.arguments().getLast()).value());
      case Call not
          when not.name().equals("not")
              && not.arguments().getFirst() instanceof Call call
              && call.name().equals("ends-with")
              && ofName(call) ->
          !name.endsWith(((Expr.Text) call.arguments().getLast()).value());
      default -> true;
    };
  }

  private static boolean ofName(Call call) {
    return call.arguments().getFirst() instanceof Call name
        && name.name().equals("name")
        && name.arguments().isEmpty()
        && call.arguments().getLast() instanceof Expr.Text;
  }
}
