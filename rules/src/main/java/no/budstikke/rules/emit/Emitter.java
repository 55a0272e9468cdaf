package no.budstikke.rules.emit;

import no.budstikke.rules.sheet.Sheet;

/** The parts that write one class, each of which needs the others. */
final class Emitter {
  private final Types types;
  private final Methods methods;
  private final Axes axes;
  private final Loops loops = new Loops(this);
  private final Values values = new Values(this);
  private final Truths truths = new Truths(this);
  private final Comparisons comparisons = new Comparisons(this);
  private final Calls calls = new Calls(this);
  private final Prefixes prefixes;

  Emitter(Sheet sheet) {
    types = new Types(sheet.functions());
    methods = new Methods(types);
    prefixes = new Prefixes(sheet.namespaces());
    axes = new Axes(methods, prefixes);
  }

  Types types() {
    return types;
  }

  Methods methods() {
    return methods;
  }

  Axes axes() {
    return axes;
  }

  Loops loops() {
    return loops;
  }

  Values values() {
    return values;
  }

  Truths truths() {
    return truths;
  }

  Comparisons comparisons() {
    return comparisons;
  }

  Calls calls() {
    return calls;
  }

  Prefixes prefixes() {
    return prefixes;
  }
}
