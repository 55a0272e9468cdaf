package no.budstikke.core.request;

/** Where the money goes (BT-84): checked, so that only a right number can be held. */
public sealed interface PayeeAccount permits NorwegianAccount, Bankgiro, Plusgiro, Iban {
  /** As it is written in machine formats: digits, or the IBAN without blanks. */
  default String machineForm() {
    return switch (this) {
      case NorwegianAccount(var digits) -> digits;
      case Bankgiro(var digits) -> digits;
      case Plusgiro(var digits) -> digits;
      case Iban(var value) -> value;
    };
  }

  /** As people read it. */
  String formatted();
}
