package counterexample.modulesknowonlywhattheymay.channels.kivra;

/** A channel. */
public record Kivra() {}
