package no.budstikke.core.registration;

import java.util.List;
import no.budstikke.core.followup.ReplyCursor;

/**
 * Some news of registrations, and where to go on.
 *
 * @param files in the order they were told
 * @param unreadable one sentence for each piece that could not be understood and is skipped by
 *     {@code next}; without personal data
 * @param next the cursor after the last of them
 * @param more whether there is more to read at once
 * @param heard whether the counterpart could be asked
 */
public record RegistrationPage(
    List<RegistrationFile> files,
    List<String> unreadable,
    ReplyCursor next,
    boolean more,
    boolean heard) {
  public RegistrationPage {
    files = List.copyOf(files);
    unreadable = List.copyOf(unreadable);
  }
}
