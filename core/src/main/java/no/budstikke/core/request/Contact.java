package no.budstikke.core.request;

import java.util.Optional;

/**
 * How someone is reached besides post.
 *
 * @param email an address with a valid form, or nothing
 * @param phone E.164 preferred, or nothing
 */
public record Contact(Optional<String> email, Optional<String> phone) {
  /** Neither e-mail nor phone is known. */
  public static final Contact NONE = new Contact(Optional.empty(), Optional.empty());

  @Override
  public String toString() {
    return "Contact";
  }
}
