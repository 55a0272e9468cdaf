package counterexample.anearlierstepneverknowsalaterone.core.deliver;

/** A later step. */
public record Result() {}
