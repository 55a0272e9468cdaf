package counterexample.modulesknowonlywhattheymay.pipeline.deliver;

/** Breaks the wall: the pipeline knows a channel. */
public record Stage(counterexample.modulesknowonlywhattheymay.channels.kivra.Kivra channel) {}
