package no.budstikke.documents.ubl;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import no.budstikke.core.request.Fault;
import no.budstikke.core.request.Kid;
import no.budstikke.core.request.Market;
import no.budstikke.core.request.OcrControl;
import no.budstikke.core.request.OcrReference;
import no.budstikke.core.request.PaymentReference;
import no.budstikke.core.request.Reading;
import no.budstikke.core.validate.Account.ReferenceRule;
import no.budstikke.core.validate.Account.ReferenceRule.Free;
import no.budstikke.core.validate.Account.ReferenceRule.KidRule;
import no.budstikke.core.validate.Account.ReferenceRule.OcrRule;
import no.budstikke.documents.tree.Node;

/**
 * What kind of reference a text is, and whether it is right. Source: input format, sections 5.2 and
 * 5.3.
 */
public final class References {
  /**
   * Digits, or with a hyphen behind them; without an account nothing else can be told from text.
   */
  private static final Pattern CHECKED = Pattern.compile("\\d{2,}|\\d+-");

  private References() {}

  /** The scheme a text is to be read by. */
  public sealed interface Scheme {
    /** A KID: by the registered rule, or by either algorithm when none is known. */
    record KidScheme(Optional<KidRule> rule) implements Scheme {}

    /** An OCR reference: by the agreed control, or by its check digit alone. */
    record OcrScheme(Optional<OcrControl> control) implements Scheme {}

    /** Any text. */
    record Text() implements Scheme {}
  }

  /** By which scheme a reference is to be read. */
  public static Scheme scheme(String text, PaymentMeans means) {
    return means
        .rule()
        .map(References::scheme)
        .orElseGet(
            () -> means.market().map(market -> guess(text, market)).orElse(new Scheme.Text()));
  }

  private static Scheme scheme(ReferenceRule rule) {
    return switch (rule) {
      case KidRule kid -> new Scheme.KidScheme(Optional.of(kid));
      case OcrRule(var control) ->
          control.level() == OcrControl.Level.NONE
              ? new Scheme.Text()
              : new Scheme.OcrScheme(Optional.of(control));
      case Free _ -> new Scheme.Text();
    };
  }

  private static Scheme guess(String text, Market market) {
    if (!CHECKED.matcher(text).matches()) {
      return new Scheme.Text();
    }
    return market == Market.NO
        ? new Scheme.KidScheme(Optional.empty())
        : new Scheme.OcrScheme(Optional.empty());
  }

  /** Reads a text by a scheme. */
  public static Reading<? extends PaymentReference> read(String text, Scheme scheme) {
    if (scheme instanceof Scheme.KidScheme(var rule)) {
      return rule.map(registered -> readKid(text, registered)).orElseGet(() -> Kid.read(text));
    }
    return scheme instanceof Scheme.OcrScheme(var control)
        ? control.map(agreed -> agreed.read(text)).orElseGet(() -> OcrReference.read(text))
        : new Reading.Valid<>(new PaymentReference.Plain(text));
  }

  private static Reading<Kid> readKid(String text, KidRule rule) {
    boolean fits = rule.lengths().isEmpty() || rule.lengths().contains(text.length());
    return fits ? Kid.read(text, rule.algorithm()) : new Reading.Invalid<>(Fault.LENGTH);
  }

  /** The reference of a document; text as it stands where it is wrong. */
  static PaymentReference of(PaymentMeans means) {
    List<Node> references = means.references();
    if (references.isEmpty()) {
      return new PaymentReference.None();
    }
    String text = references.getFirst().text();
    Optional<? extends PaymentReference> right = read(text, scheme(text, means)).value();
    return right.isPresent() ? right.get() : new PaymentReference.Plain(text);
  }
}
