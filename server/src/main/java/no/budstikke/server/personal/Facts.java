package no.budstikke.server.personal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Locale;
import java.util.Optional;
import no.budstikke.core.request.Consumer;
import no.budstikke.core.transform.Invitation.Factor;
import no.budstikke.documents.personal.PersonalPage.Fact;

/**
 * What a consumer must know beside the link. It is read from the document at each try and kept
 * nowhere else. Source: mail and print, section 1.4.
 */
final class Facts {
  private static final int LAST = 4;

  private Facts() {}

  /** The fact that is asked for, where one is. */
  static Optional<Fact> asked(Factor wanted, Consumer consumer) {
    return switch (known(wanted, consumer)) {
      case NONE -> Optional.<Fact>empty();
      case POSTAL_CODE -> Optional.of(Fact.POSTAL_CODE);
      case CUSTOMER_NUMBER -> Optional.of(Fact.CUSTOMER_NUMBER);
      case BIRTH_YEAR -> Optional.of(Fact.BIRTH_YEAR);
      case EMAIL -> Optional.of(Fact.EMAIL_ADDRESS);
    };
  }

  /** Whether this is it. */
  static boolean isRight(Factor wanted, Consumer consumer, String answer) {
    return expected(known(wanted, consumer), consumer)
        .filter(right -> MessageDigest.isEqual(bytes(right), bytes(plain(answer))))
        .isPresent();
  }

  /** What is not known of a consumer cannot be asked for; the address is known, we wrote to it. */
  private static Factor known(Factor wanted, Consumer consumer) {
    return wanted == Factor.NONE || expected(wanted, consumer).isPresent() ? wanted : Factor.EMAIL;
  }

  private static Optional<String> expected(Factor factor, Consumer consumer) {
    return switch (factor) {
      case NONE -> Optional.<String>empty();
      case POSTAL_CODE ->
          Optional.of(plain(consumer.address().postalCode())).filter(code -> !code.isEmpty());
      case CUSTOMER_NUMBER ->
          consumer
              .customerNumber()
              .map(Facts::plain)
              .filter(number -> !number.isEmpty())
              .map(number -> number.substring(Math.max(0, number.length() - LAST)));
      case BIRTH_YEAR ->
          consumer.identity().birthDate().map(day -> Integer.toString(day.getYear()));
      case EMAIL -> consumer.contact().email().map(Facts::plain);
    };
  }

  private static String plain(String text) {
    return text.replaceAll("\\s", "").toLowerCase(Locale.ROOT);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
