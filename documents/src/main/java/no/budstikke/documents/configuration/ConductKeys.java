package no.budstikke.documents.configuration;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import no.budstikke.core.choose.ChannelId;
import no.budstikke.core.choose.Conduct;
import no.budstikke.core.choose.Conduct.Notice;

/** The keys of an issuer's conduct: notice, allowed channels, margins. */
final class ConductKeys {
  private static final Map<String, Notice> NOTICES =
      new TreeMap<>(Map.of("bank", Notice.BANK, "issuer", Notice.ISSUER));
  private static final Duration LONGEST = Duration.ofDays(365);

  private final PolicyKeys policy;

  ConductKeys(PolicyKeys policy) {
    this.policy = policy;
  }

  Conduct read(Fields fields, Conduct otherwise) {
    return new Conduct(
        fields.oneOf("notice", NOTICES).orElse(otherwise.notice()),
        channels(fields, "allowed", otherwise.allowed()),
        fields.flag("digitalOnly").orElse(otherwise.digitalOnly()),
        fields.has("debited") ? RuleBooks.kinds(fields, "debited") : otherwise.debited(),
        fields.flag("obeyPreference").orElse(otherwise.preference()),
        fields.flag("lettersAbroad").orElse(otherwise.lettersAbroad()),
        channels(fields, "protectedRoute", otherwise.protectedRoute()),
        duration(fields, "safetyMargin").orElse(otherwise.safetyMargin()));
  }

  private Set<ChannelId> channels(Fields fields, String key, Set<ChannelId> otherwise) {
    return fields.has(key) ? policy.channels(fields, key) : otherwise;
  }

  /** A length of time as ISO 8601 writes it. */
  static Optional<Duration> duration(Fields fields, String key) {
    return fields.read(
        key, ConductKeys::duration, "A length of time is expected, as PT26H or P14D.");
  }

  private static Optional<Duration> duration(String text) {
    try {
      return Optional.of(Duration.parse(text))
          .filter(length -> !length.isNegative() && length.compareTo(LONGEST) <= 0);
    } catch (DateTimeParseException _) {
      return Optional.empty();
    }
  }
}
