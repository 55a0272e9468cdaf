package no.budstikke.channels.print;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import no.budstikke.core.request.PostalAddress;
import tools.jackson.databind.JsonNode;

/** Where a consumer lives now, as a report of returned letters tells it (mail and print 3.10). */
final class NewAddress {
  static final String FIELD = "newAddress";
  private static final int MOST_LINES = 4;
  private static final int LONGEST_LINE = 100;
  private static final Pattern COUNTRY = Pattern.compile("[A-Z]{2}");

  private NewAddress() {}

  /**
   * The address of one letter; empty when none is told.
   *
   * @param wrong what is thrown when there is one that cannot be an address
   */
  static Optional<PostalAddress> in(JsonNode letter, Supplier<RuntimeException> wrong) {
    JsonNode told = letter.path(FIELD);
    if (told.isMissingNode() || told.isNull()) {
      return Optional.empty();
    }
    List<String> lines = new ArrayList<>();
    told.path("lines").forEach(line -> lines.add(line.asString("").strip()));
    PostalAddress address =
        new PostalAddress(
            lines,
            told.path("postalCode").asString("").strip(),
            told.path("city").asString("").strip(),
            told.path("country").asString("").strip());
    boolean usable =
        address.isComplete()
            && lines.size() <= MOST_LINES
            && lines.stream().allMatch(NewAddress::isLine)
            && isLine(address.postalCode())
            && isLine(address.city())
            && COUNTRY.matcher(address.country()).matches();
    if (!usable) {
      throw wrong.get();
    }
    return Optional.of(address);
  }

  private static boolean isLine(String text) {
    return !text.isBlank()
        && text.length() <= LONGEST_LINE
        && text.chars().noneMatch(Character::isISOControl);
  }
}
