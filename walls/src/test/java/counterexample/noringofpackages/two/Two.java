package counterexample.noringofpackages.two;

/** Breaks the wall together with One. */
public record Two(Class<counterexample.noringofpackages.one.One> one) {}
