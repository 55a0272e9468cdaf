package counterexample.anearlierstepneverknowsalaterone.core.validate;

/** Breaks the wall: validating knows delivering. */
public record Rule(counterexample.anearlierstepneverknowsalaterone.core.deliver.Result result) {}
