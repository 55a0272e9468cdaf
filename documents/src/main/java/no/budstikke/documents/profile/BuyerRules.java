package no.budstikke.documents.profile;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import no.budstikke.core.request.Fault;
import no.budstikke.core.request.Market;
import no.budstikke.core.request.NationalId;
import no.budstikke.core.request.OrganisationNumber;
import no.budstikke.core.request.Reading;
import no.budstikke.documents.profile.Report.Difference;
import no.budstikke.documents.tree.Names;
import no.budstikke.documents.tree.Node;
import no.budstikke.documents.tree.Path;
import no.budstikke.documents.ubl.Buyer;
import no.budstikke.documents.ubl.IssuerNumbers;
import no.budstikke.documents.ubl.Keys;

/** Who is asked. Source: input format, sections 2, 4.4 and 11 (B2C-BUY). */
final class BuyerRules {
  private static final Set<String> PLACEHOLDERS =
      Set.of(
          "na",
          "n/a",
          "n.a.",
          "none",
          "null",
          "test",
          "unknown",
          "ukjent",
          "ukjend",
          "okänd",
          "name",
          "navn",
          "namn",
          "kunde",
          "kund",
          "customer",
          "consumer",
          "forbruker",
          "forbrukar",
          "konsument",
          "privat",
          "privatperson",
          "mottaker",
          "mottakar",
          "mottagare");

  private static final Path COMPANY_ID = Path.of("cac:PartyLegalEntity/cbc:CompanyID");
  private static final int SCHEME = Names.of("@schemeID");

  private BuyerRules() {}

  static void nameIsAName(Subject subject, Report report) {
    Buyer buyer = subject.document().buyer();
    String name = buyer.name().text();
    if (!isWord(name) || PLACEHOLDERS.contains(name.toLowerCase(Locale.ROOT))) {
      Node named = buyer.name().exists() ? buyer.name() : buyer.party();
      report.at(named.exists() ? named : subject.document().root());
    }
  }

  private static boolean isWord(String name) {
    int letters = 0;
    for (int at = 0; at < name.length() && letters < 2; at = name.offsetByCodePoints(at, 1)) {
      letters += Character.isLetter(name.codePointAt(at)) ? 1 : 0;
    }
    return letters == 2;
  }

  static void registersCanFindThePerson(Subject subject, Report report) {
    Buyer buyer = subject.document().buyer();
    if (buyer.party().exists() && !buyer.canBeFound()) {
      report.at(buyer.party());
    }
  }

  static void nationalIdIsRight(Subject subject, Report report) {
    fault(subject)
        .filter(fault -> fault != Fault.CENTURY)
        .ifPresent(fault -> reportId(subject, report, "#" + variant(fault)));
  }

  private static String variant(Fault fault) {
    return switch (fault) {
      case SYNTHETIC -> "synthetic";
      case NOT_SYNTHETIC -> "not-synthetic";
      default -> "wrong";
    };
  }

  static void centuryIsKnown(Subject subject, Report report) {
    fault(subject)
        .filter(fault -> fault == Fault.CENTURY)
        .ifPresent(_ -> reportId(subject, report, "#undecided"));
  }

  private static Optional<Fault> fault(Subject subject) {
    return subject.document().buyer().nationalId().flatMap(Reading::fault);
  }

  /** Findings never print the number (section 4.4). */
  private static void reportId(Subject subject, Report report, String variant) {
    subject
        .document()
        .keys()
        .told(Keys.NATIONAL_ID)
        .ifPresent(
            told -> {
              String masked = NationalId.mask(told.value());
              report.at(told.node(), Difference.of(masked), variant, masked);
            });
  }

  static void contactsHaveTheirForm(Subject subject, Report report) {
    Buyer buyer = subject.document().buyer();
    Keys keys = subject.document().keys();
    wrong(buyer.email().text(), Buyer.isEmail(buyer.email().text()), buyer.email(), report);
    wrong(buyer.phone().text(), Buyer.isPhone(buyer.phone().text()), buyer.phone(), report);
    keys.told(Keys.EMAIL)
        .ifPresent(told -> wrong(told.value(), Buyer.isEmail(told.value()), told.node(), report));
    keys.told(Keys.PHONE)
        .ifPresent(told -> wrong(told.value(), Buyer.isPhone(told.value()), told.node(), report));
  }

  private static void wrong(String text, boolean right, Node node, Report report) {
    if (!text.isEmpty() && !right) {
      report.at(node);
    }
  }

  static void isNoBusiness(Subject subject, Report report) {
    Node party = subject.document().buyer().party();
    Node number = party.first(COMPANY_ID);
    String scheme = number.attribute(SCHEME);
    boolean registered = scheme.equals("0192") || scheme.equals("0007");
    boolean unmarked = !number.has(SCHEME) && isOrganisation(number.text());
    if (registered || unmarked) {
      report.at(number);
    } else if (IssuerNumbers.vatNumber(party).isPresent()) {
      report.at(party);
    }
  }

  private static boolean isOrganisation(String text) {
    return OrganisationNumber.read(Market.NO, text).value().isPresent()
        || OrganisationNumber.read(Market.SE, text)
            .value()
            .filter(number -> !number.personal())
            .isPresent();
  }
}
