package counterexample.transportknowsnoroom.channels.print;

/** A room. */
public record Print() {}
