package no.budstikke.cli.generate;

import java.util.List;
import no.budstikke.core.request.Market;

/** A mistake made on purpose, and the rule that must find it. */
public enum Slip {
  /** The last digit of KID or OCR is another one. */
  WRONG_REFERENCE,
  /** Money is asked for, and no day is named. */
  NO_DUE_DATE,
  /** The document says that it keeps rules which nobody here knows. */
  UNKNOWN_CUSTOMIZATION,
  /** The XML stops in the middle. */
  MALFORMED;

  /** The ids of the rules that find it, in the order of reports. */
  public List<String> rules(Market market) {
    return switch (this) {
      case WRONG_REFERENCE -> List.of(market == Market.NO ? "B2C-PAY-01" : "B2C-PAY-02");
      case NO_DUE_DATE -> List.of("B2C-DOC-03");
      case UNKNOWN_CUSTOMIZATION -> List.of("B2C-DOC-01", "PEPPOL-EN16931-R004");
      case MALFORMED -> List.of("B2C-XML-01");
    };
  }
}
