package counterexample.coretouchesnoworld.core.request;

import java.nio.file.Path;

/** Breaks the wall: core reads a file. */
public record Document(Path path) {}
