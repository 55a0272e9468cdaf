package counterexample.transportknowsnoroom.channels.transport;

/** Breaks the wall: the transport knows who uses it. */
public record Sftp(counterexample.transportknowsnoroom.channels.print.Print user) {}
