package no.budstikke.cli.generate;

import java.util.List;
import java.util.Set;
import no.budstikke.core.request.Bankgiro;
import no.budstikke.core.request.Kid;
import no.budstikke.core.request.NationalId;
import no.budstikke.core.request.NorwegianAccount;
import no.budstikke.core.request.OcrControl;
import no.budstikke.core.validate.Account;

/** What a server knows of the made-up issuers once it has their configuration. */
final class Accounts {
  private Accounts() {}

  static Account of(MadeIssuer issuer) {
    Account.CreditAccount credit =
        switch (issuer) {
          case FJORDLYS ->
              new Account.CreditAccount(
                  new NorwegianAccount(issuer.account()),
                  new Account.ReferenceRule.KidRule(Kid.Algorithm.MOD10, Set.of(17)));
          case BJORKVIK ->
              new Account.CreditAccount(
                  new Bankgiro(issuer.account()),
                  new Account.ReferenceRule.OcrRule(OcrControl.of(OcrControl.Level.HARD)));
        };
    return new Account(
        issuer.market(),
        issuer.organisation(),
        List.of(credit),
        Set.of(issuer.market().currency()),
        Account.Mode.CONSUMER,
        NationalId.Population.SYNTHETIC);
  }
}
