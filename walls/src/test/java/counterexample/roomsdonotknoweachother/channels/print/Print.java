package counterexample.roomsdonotknoweachother.channels.print;

/** A room. */
public record Print() {}
