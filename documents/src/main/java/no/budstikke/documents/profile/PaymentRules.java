package no.budstikke.documents.profile;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.budstikke.core.request.Fault;
import no.budstikke.core.request.Kid;
import no.budstikke.core.request.Market;
import no.budstikke.core.request.NorwegianAccount;
import no.budstikke.core.request.OcrControl;
import no.budstikke.core.request.OcrReference;
import no.budstikke.core.validate.Account.ReferenceRule.KidRule;
import no.budstikke.documents.profile.Report.Difference;
import no.budstikke.documents.tree.Node;
import no.budstikke.documents.ubl.PaymentMeans;
import no.budstikke.documents.ubl.PaymentMeans.WrittenAccount;
import no.budstikke.documents.ubl.References;
import no.budstikke.documents.ubl.References.Scheme;
import no.budstikke.documents.ubl.References.Scheme.KidScheme;
import no.budstikke.documents.ubl.References.Scheme.OcrScheme;

/** How the money is to move. Source: input format, sections 5 and 11 (B2C-PAY). */
final class PaymentRules {
  private PaymentRules() {}

  static void kidIsRight(Subject subject, Report report) {
    eachReference(
        subject,
        (node, scheme) -> {
          if (scheme instanceof KidScheme(var rule)) {
            References.read(node.text(), scheme)
                .fault()
                .ifPresent(fault -> wrongKid(node, fault, rule, report));
          }
        });
  }

  private static void wrongKid(Node node, Fault fault, Optional<KidRule> rule, Report report) {
    String kid = node.text();
    List<Kid.Algorithm> algorithms =
        rule.map(KidRule::algorithm).map(List::of).orElse(List.of(Kid.Algorithm.values()));
    List<Right> right = algorithms.stream().flatMap(one -> corrected(kid, one)).toList();
    if (fault != Fault.CHECK_DIGIT || right.isEmpty()) {
      report.at(node, Difference.of(kid), variant(fault), kid, lengths(rule));
    } else if (right.size() == 1) {
      Right only = right.getFirst();
      report.at(node, Difference.of(kid, only.kid()), "#digit", kid, only.digit());
    } else {
      report.at(
          node,
          Difference.of(kid, right.stream().map(Right::shown).collect(Collectors.joining(", "))),
          "#digits",
          kid,
          right.getFirst().digit(),
          right.getLast().digit());
    }
  }

  /** The KID as it would be right under an algorithm. */
  private record Right(Kid.Algorithm algorithm, String kid, String digit) {
    String shown() {
      return kid + " (" + algorithm + ")";
    }
  }

  private static Stream<Right> corrected(String kid, Kid.Algorithm algorithm) {
    return Kid.expectedCheckCharacter(kid, algorithm).stream()
        .map(
            digit ->
                new Right(
                    algorithm, kid.substring(0, kid.length() - 1) + digit, String.valueOf(digit)));
  }

  private static String variant(Fault fault) {
    return fault == Fault.LENGTH ? "#length" : "#characters";
  }

  private static String lengths(Optional<KidRule> rule) {
    return rule.filter(registered -> !registered.lengths().isEmpty())
        .map(registered -> joined(registered.lengths()))
        .orElse("2-25");
  }

  private static String joined(Set<Integer> lengths) {
    return new TreeSet<>(lengths).stream().map(String::valueOf).collect(Collectors.joining(", "));
  }

  static void ocrIsRight(Subject subject, Report report) {
    eachReference(
        subject,
        (node, scheme) -> {
          if (scheme instanceof OcrScheme(var control)) {
            References.read(node.text(), scheme)
                .fault()
                .ifPresent(fault -> wrongOcr(node, fault, control, report));
          }
        });
  }

  private static void wrongOcr(
      Node node, Fault fault, Optional<OcrControl> control, Report report) {
    String ocr = node.text();
    Optional<Character> digit = OcrReference.expectedCheckDigit(ocr);
    switch (fault) {
      case CHECK_DIGIT ->
          report.at(
              node,
              new Difference(ocr, digit.map(one -> ocr.substring(0, ocr.length() - 1) + one)),
              "#digit",
              ocr,
              digit.map(String::valueOf).orElse("?"));
      case LENGTH_DIGIT ->
          report.at(
              node, Difference.of(ocr), "#length-digit", ocr, String.valueOf(ocr.length() % 10));
      case LENGTH ->
          report.at(
              node,
              Difference.of(ocr),
              "#length",
              ocr,
              control
                  .filter(agreed -> !agreed.lengths().isEmpty())
                  .map(agreed -> joined(agreed.lengths()))
                  .orElse("2-25"));
      default -> report.at(node, Difference.of(ocr), "#characters", ocr);
    }
  }

  private static void eachReference(Subject subject, BiConsumer<Node, Scheme> look) {
    PaymentMeans means = subject.document().paymentMeans();
    List<Node> references = means.references();
    if (references.size() == 1) {
      Node only = references.getFirst();
      look.accept(only, References.scheme(only.text(), means));
      return;
    }
    references.stream()
        .collect(Collectors.toMap(Node::text, node -> node, (first, _) -> first))
        .forEach((text, node) -> look.accept(node, References.scheme(text, means)));
  }

  static void accountNumberIsRight(Subject subject, Report report) {
    for (WrittenAccount written : subject.document().paymentMeans().accounts()) {
      if (written.reading().value().isEmpty()) {
        wrongAccount(subject, written.node(), report);
      }
    }
  }

  private static void wrongAccount(Subject subject, Node node, Report report) {
    String number = node.text();
    Optional<Character> digit =
        subject.document().paymentMeans().market().filter(Market.NO::equals).isPresent()
            ? NorwegianAccount.expectedCheckDigit(number)
            : Optional.empty();
    if (digit.isPresent()) {
      String right = number.substring(0, number.length() - 1) + digit.get();
      report.at(node, Difference.of(number, right), "#digit", number, digit.get().toString());
    } else {
      report.at(node, Difference.of(number), number);
    }
  }

  static void canBePaid(Subject subject, Report report) {
    if (subject.document().asksForMoney() && !subject.document().paymentMeans().payable()) {
      report.at(subject.document().payableAmount());
    }
  }
}
