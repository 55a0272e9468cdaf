package counterexample.novaguenames.pipeline.deliver;

/** Breaks the wall by its name. */
public record DeliveryManager() {}
