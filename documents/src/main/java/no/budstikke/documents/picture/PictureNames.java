package no.budstikke.documents.picture;

import java.util.regex.Pattern;
import no.budstikke.core.request.Heading;
import no.budstikke.core.request.PaymentRequest;

/** What the file of a picture is called. Source: mail and print, section 2.1. */
public final class PictureNames {
  private static final Pattern SAFE_NUMBER = Pattern.compile("[A-Za-z0-9][A-Za-z0-9.-]{0,39}");

  private PictureNames() {}

  /** Receivers demand plain ASCII names; an unusual number stays out. */
  public static String of(PaymentRequest request, Language language) {
    Heading heading = request.heading();
    String word = Words.in(language).of("file." + heading.kind().code());
    return SAFE_NUMBER.matcher(heading.number()).matches()
        ? word + "-" + heading.number() + ".pdf"
        : word + ".pdf";
  }
}
