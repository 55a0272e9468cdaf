package counterexample.novaguepackages.pipeline.util;

/** Breaks the wall by where it lives. */
public record Text() {}
