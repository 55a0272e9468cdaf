package no.budstikke.documents.profile;

import static no.budstikke.core.validate.Layer.ACCOUNT;
import static no.budstikke.core.validate.Layer.PROFILE;
import static no.budstikke.core.validate.Severity.FATAL;
import static no.budstikke.core.validate.Severity.INFO;
import static no.budstikke.core.validate.Severity.WARNING;

import java.util.List;

/**
 * Our own rules. B2C-DOC-07 and -08 are not in the specification's table: until the schema layer is
 * there, somebody must say that a document lacks what every request needs. B2C-PAY-05 waits for
 * direct-debit agreements, B2C-DUP-01 is found at intake.
 */
final class Profile {
  /** Edition of this table, as verdicts and reports name it. */
  static final String RULESET = "b2c 1.0";

  // spotless:off
  static final List<Rule> RULES = List.of(
      new Rule("B2C-DOC-01", FATAL,   PROFILE, "BT-24",  DocumentRules::customizationIsKnown),
      new Rule("B2C-DOC-02", FATAL,   PROFILE, "BT-24",  DocumentRules::isNoPayoutRequest),
      new Rule("B2C-DOC-03", FATAL,   PROFILE, "BT-9",   DocumentRules::dueDateWhereMoneyIsAsked),
      new Rule("B2C-DOC-04", WARNING, PROFILE, "BT-9",   DocumentRules::dueDateLiesAhead),
      new Rule("B2C-DOC-05", FATAL,   PROFILE, "BT-25",  DocumentRules::originalIsNamed),
      new Rule("B2C-DOC-06", FATAL,   ACCOUNT, "BT-5",   DocumentRules::currencyIsAllowed),
      new Rule("B2C-DOC-07", FATAL,   PROFILE, "",       DocumentRules::nothingIsMissing),
      new Rule("B2C-DOC-08", FATAL,   PROFILE, "",       DocumentRules::everythingCanBeUsed),
      new Rule("B2C-ISS-01", FATAL,   PROFILE, "BT-30",  IssuerRules::organisationNumberIsRight),
      new Rule("B2C-ISS-02", FATAL,   ACCOUNT, "BT-30",  IssuerRules::organisationNumberIsTheAccounts),
      new Rule("B2C-ISS-03", FATAL,   ACCOUNT, "BT-84",  IssuerRules::creditAccountIsRegistered),
      new Rule("B2C-BUY-01", FATAL,   PROFILE, "BT-44",  BuyerRules::nameIsAName),
      new Rule("B2C-BUY-02", INFO,    PROFILE, "",       BuyerRules::registersCanFindThePerson),
      new Rule("B2C-BUY-04", FATAL,   PROFILE, "BT-47",  BuyerRules::nationalIdIsRight),
      new Rule("B2C-BUY-05", FATAL,   PROFILE, "BT-47",  BuyerRules::centuryIsKnown),
      new Rule("B2C-BUY-06", WARNING, PROFILE, "",       BuyerRules::contactsHaveTheirForm),
      new Rule("B2C-BUY-09", WARNING, PROFILE, "BT-47",  BuyerRules::isNoBusiness),
      new Rule("B2C-PAY-01", FATAL,   PROFILE, "BT-83",  PaymentRules::kidIsRight),
      new Rule("B2C-PAY-02", FATAL,   PROFILE, "BT-83",  PaymentRules::ocrIsRight),
      new Rule("B2C-PAY-03", FATAL,   PROFILE, "BT-84",  PaymentRules::accountNumberIsRight),
      new Rule("B2C-PAY-04", FATAL,   PROFILE, "",       PaymentRules::canBePaid),
      new Rule("B2C-ATT-01", FATAL,   PROFILE, "BT-125", FileRules::sizeIsAllowed),
      new Rule("B2C-ATT-02", FATAL,   PROFILE, "BT-125", FileRules::onePictureAtMost),
      new Rule("B2C-ATT-03", FATAL,   PROFILE, "BT-125", FileRules::base64CanBeDecoded),
      new Rule("B2C-ATT-04", FATAL,   PROFILE, "BT-125", FileRules::contentIsOfItsType),
      new Rule("B2C-ATT-05", FATAL,   PROFILE, "BT-125", FileRules::pdfIsNotEncrypted),
      new Rule("B2C-ATT-06", FATAL,   PROFILE, "BT-125", FileRules::pdfHasNoActiveContent),
      new Rule("B2C-ATT-07", WARNING, PROFILE, "BT-125", FileRules::pictureAgreesWithTheData),
      new Rule("B2C-KEY-01", WARNING, PROFILE, "",       KeyRules::keyIsKnown),
      new Rule("B2C-KEY-02", FATAL,   PROFILE, "",       KeyRules::keySaysOneThing));
  // spotless:on

  private Profile() {}
}
