package counterexample.coreknowsonlythejdk.core.choose;

import org.slf4j.Logger;

/** Breaks the wall: core writes to a log. */
public record Choice(Logger log) {}
