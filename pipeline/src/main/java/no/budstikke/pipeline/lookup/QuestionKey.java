package no.budstikke.pipeline.lookup;

import java.util.HexFormat;
import java.util.Optional;
import no.budstikke.core.lookup.Question;
import no.budstikke.core.request.Identity;
import no.budstikke.core.request.IssuerId;
import no.budstikke.pipeline.secrets.LookupHashes;

/** The name under which a question is remembered: nobody can read from it who was asked about. */
final class QuestionKey {
  private static final String GAP = "\u0000";

  private final LookupHashes hashes;

  QuestionKey(LookupHashes hashes) {
    this.hashes = hashes;
  }

  String of(IssuerId issuer, Asked asked) {
    return HexFormat.of()
        .formatHex(hashes.ofQuestion(issuer, asked.channel().value(), words(asked.question())));
  }

  private static String words(Question question) {
    return switch (question) {
      case Question.Mandate(var account, var kid) ->
          String.join(GAP, "mandate", account.machineForm(), kid.value());
      case Question.Mailbox(var person) -> String.join(GAP, "mailbox", words(person));
      case Question.ElectronicInvoice(var person, var number, var whereabouts) ->
          String.join(
              GAP, "e-invoice", words(person), number.orElse(""), words(person, whereabouts));
    };
  }

  /** Whom a number tells apart needs no address for that. */
  private static String words(Identity person, Question.Whereabouts whereabouts) {
    return person.nationalId().isPresent()
        ? ""
        : String.join(
            GAP,
            whereabouts.name(),
            String.join(GAP, whereabouts.address().lines()),
            whereabouts.address().postalCode());
  }

  private static String words(Identity person) {
    return String.join(
        GAP,
        person.nationalId().map(id -> id.market().name() + id.revealed()).orElse(""),
        person.birthDate().map(Object::toString).orElse(""),
        person.efakturaIdentifier().orElse(""),
        person.efakturaReference().orElse(""),
        text(person.lookupContact().email()),
        text(person.lookupContact().phone()));
  }

  private static String text(Optional<String> value) {
    return value.orElse("");
  }
}
