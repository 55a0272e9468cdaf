package no.budstikke.channels.efakturase.invoice;

import java.math.BigInteger;
import java.util.UUID;
import java.util.regex.Pattern;
import no.budstikke.core.request.Heading;
import no.budstikke.core.request.RequestKind;
import no.budstikke.core.transform.DeliveryId;

/**
 * What a document is called for the distributor: the invoice number where it can be, and never the
 * same for two documents. Source: Swedish e-faktura, sections 6.4, 9.2 and 9.5.
 */
final class DocumentId {
  private static final Pattern FORM = Pattern.compile("[0-9A-Za-z-]{1,25}");
  private static final BigInteger TWO_TO_64 = BigInteger.ONE.shiftLeft(64);

  private DocumentId() {}

  static String of(Heading heading, int level, DeliveryId delivery) {
    String id = heading.number() + ending(heading.kind(), level);
    return FORM.matcher(id).matches() ? id : byDelivery(delivery.value());
  }

  /** A number may come again on another kind of document. */
  private static String ending(RequestKind kind, int level) {
    return switch (kind) {
      case INVOICE -> "";
      case REMINDER -> "-P" + level;
      case COLLECTION_WARNING -> "-IV";
      case COLLECTION_DEMAND -> "-IK";
      case CREDIT_NOTE -> "-K";
      case OTHER -> "-O";
    };
  }

  /** At most 25 letters and digits hold a whole UUID. */
  private static String byDelivery(UUID delivery) {
    return unsigned(delivery.getMostSignificantBits())
        .multiply(TWO_TO_64)
        .add(unsigned(delivery.getLeastSignificantBits()))
        .toString(Character.MAX_RADIX);
  }

  private static BigInteger unsigned(long half) {
    BigInteger value = BigInteger.valueOf(half);
    return half < 0 ? value.add(TWO_TO_64) : value;
  }
}
