package counterexample.roomsdonotknoweachother.channels.email;

/** Breaks the wall: one room knows another. */
public record Email(counterexample.roomsdonotknoweachother.channels.print.Print other) {}
