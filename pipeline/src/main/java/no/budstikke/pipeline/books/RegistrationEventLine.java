package no.budstikke.pipeline.books;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * One thing that was told of a consumer's registrations.
 *
 * @param kind {@code core.registration.RegistrationEvent.Kind}
 * @param mode {@code core.registration.RegistrationEvent.Mode}
 * @param bank where it was done
 * @param saidAt when it was done
 * @param readAt when we read it
 * @param effect what came of it
 * @param refusal why it was refused
 * @param registration which one it made or changed
 */
public record RegistrationEventLine(
    String kind,
    String mode,
    String bank,
    Instant saidAt,
    Instant readAt,
    String effect,
    Optional<String> refusal,
    Optional<UUID> registration) {}
