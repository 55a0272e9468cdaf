package counterexample.noringofpackages.one;

/** Breaks the wall together with Two. */
public record One(counterexample.noringofpackages.two.Two two) {}
