package no.budstikke.documents.configuration;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import no.budstikke.core.request.Kid;
import no.budstikke.core.request.KidDefinition;
import no.budstikke.core.request.KidDefinition.Positions;
import no.budstikke.core.request.KidLayout;
import no.budstikke.core.validate.Account.ReferenceRule.KidRule;

/**
 * The key {@code definitions}: what the KIDs of an account are made of, as registered with the
 * bank. Without them no mandate can be told from another. Source: AvtaleGiro, section 9.
 */
final class KidKeys {
  private static final String KEY = "definitions";
  private static final Pattern STRETCH = Pattern.compile("([0-9]{1,2})-([0-9]{1,2})");
  private static final int SHORTEST = 2;
  private static final int LONGEST = 25;

  private final Fields reference;
  private final Kid.Algorithm algorithm;

  KidKeys(Fields reference, Kid.Algorithm algorithm) {
    this.reference = reference;
    this.algorithm = algorithm;
  }

  /**
   * How references are checked.
   *
   * @param lengths registered ones; those of the definitions when there are none
   */
  KidRule rule(Set<Integer> lengths) {
    Optional<KidLayout> layout = layout();
    Set<Integer> own =
        layout.stream()
            .flatMap(one -> one.definitions().stream())
            .map(KidDefinition::length)
            .collect(Collectors.toSet());
    return new KidRule(algorithm, lengths.isEmpty() ? own : lengths, layout);
  }

  /** All definitions together; empty when there are none or one is wrong, which is noted. */
  private Optional<KidLayout> layout() {
    List<Fields.Entry> entries = reference.list(KEY);
    List<KidDefinition> definitions = new ArrayList<>();
    for (Fields.Entry entry : entries) {
      definition(entry.fields()).ifPresent(definitions::add);
    }
    if (entries.isEmpty() || definitions.size() < entries.size()) {
      return Optional.empty();
    }
    try {
      return Optional.of(new KidLayout(definitions));
    } catch (IllegalArgumentException e) {
      reference.wrong(
          KEY, "One to three are expected, each with its own length and customer length.");
      return Optional.empty();
    }
  }

  private Optional<KidDefinition> definition(Fields fields) {
    OptionalInt length = fields.number("length", SHORTEST, LONGEST);
    String expected = "Two positions are expected, counted from 1, as 1-6.";
    Optional<Positions> customer = fields.read("customer", KidKeys::stretch, expected);
    boolean typed = fields.has("paymentType");
    Optional<Positions> type =
        typed ? fields.read("paymentType", KidKeys::stretch, expected) : Optional.empty();
    if (!fields.has("length")) {
      fields.wrong("length", "This is missing.");
    }
    if (!fields.has("customer")) {
      fields.wrong("customer", "This is missing.");
    }
    fields.end();
    if (length.isEmpty() || customer.isEmpty() || typed != type.isPresent()) {
      return Optional.empty();
    }
    try {
      return Optional.of(new KidDefinition(length.getAsInt(), customer.get(), type, algorithm));
    } catch (IllegalArgumentException e) {
      fields.wrong(
          "customer", "The parts stand one after another, all of them before the check digit.");
      return Optional.empty();
    }
  }

  private static Optional<Positions> stretch(String text) {
    Matcher matcher = STRETCH.matcher(text);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    int from = Integer.parseInt(matcher.group(1));
    int to = Integer.parseInt(matcher.group(2));
    return from >= 1 && to >= from ? Optional.of(new Positions(from, to)) : Optional.empty();
  }
}
