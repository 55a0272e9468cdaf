package no.budstikke.bench.efaktura;

import java.time.LocalDate;
import java.util.Currency;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import no.budstikke.bench.Invoices;
import no.budstikke.core.choose.Agreement;
import no.budstikke.core.choose.ChannelRule;
import no.budstikke.core.choose.ChannelRules;
import no.budstikke.core.choose.Channels;
import no.budstikke.core.choose.Cost;
import no.budstikke.core.choose.Distribution;
import no.budstikke.core.choose.PlanCode;
import no.budstikke.core.choose.Policy;
import no.budstikke.core.choose.Prices;
import no.budstikke.core.request.IssuerId;
import no.budstikke.core.request.Market;
import no.budstikke.core.request.NationalId;
import no.budstikke.core.request.PayeeAccount;
import no.budstikke.core.request.PaymentRequest;
import no.budstikke.core.request.RequestKind;
import no.budstikke.core.validate.Account;
import no.budstikke.core.validate.Judgement;
import no.budstikke.core.validate.Submission;
import no.budstikke.documents.profile.UblJudge;
import no.budstikke.documents.tree.Limits;
import no.budstikke.pipeline.issuers.IssuerProfile;
import no.budstikke.pipeline.issuers.Issuers;
import no.budstikke.pipeline.route.Editions;

/** The one issuer of the bench, who sends by eFaktura and by nothing else. */
final class Issuer implements Issuers, Editions {
  private static final Currency NOK = Currency.getInstance("NOK");
  static final IssuerId ID = new IssuerId("fjordlys");
  private static final ChannelRule ANYTHING =
      new ChannelRule(
          ChannelRule.Lead.NONE, EnumSet.allOf(RequestKind.class), true, ChannelRule.Bounds.NONE);

  private final Account account;
  private final Agreement agreement;

  Issuer() {
    PaymentRequest sample = sample();
    this.account =
        new Account(
            Market.NO,
            sample.issuer().organisationNumber().orElseThrow(),
            sample.payment().accounts().stream()
                .map(number -> new Account.CreditAccount(number, new Account.ReferenceRule.Free()))
                .toList(),
            Set.of(NOK),
            Account.Mode.CONSUMER,
            NationalId.Population.ANY);
    this.agreement =
        new Agreement(
            Channels.EFAKTURA,
            Map.of(
                "organisationNumber",
                sample.issuer().organisationNumber().orElseThrow().digits(),
                "name",
                "Fjordlys",
                "email",
                "post@fjordlys.example",
                "phone",
                "55000000",
                "street",
                "Postboks 12",
                "postalCode",
                "6801",
                "city",
                "Førde",
                "kidRequired",
                "false",
                "accounts",
                sample.payment().accounts().stream()
                    .map(PayeeAccount::machineForm)
                    .collect(Collectors.joining(","))));
  }

  Agreement agreement() {
    return agreement;
  }

  IssuerProfile profile() {
    Policy policy =
        new Policy(
            "1",
            List.of(Set.of(new PlanCode("NO-EF"))),
            Map.of(),
            EnumSet.allOf(RequestKind.class),
            Map.of(Channels.EFAKTURA, agreement));
    return new IssuerProfile(ID, "Fjordlys", Market.NO, account, Distribution.of(policy));
  }

  @Override
  public List<IssuerId> all() {
    return List.of(ID);
  }

  @Override
  public Optional<IssuerProfile> find(IssuerId issuer) {
    return Optional.of(profile());
  }

  @Override
  public Prices prices(Market market, String list, LocalDate day) {
    return new Prices(
        "bench",
        LocalDate.EPOCH,
        Optional.empty(),
        Map.of(Channels.EFAKTURA, Cost.of("4.00", NOK)));
  }

  @Override
  public ChannelRules rules(Market market, LocalDate day) {
    return new ChannelRules(
        "bench",
        LocalDate.EPOCH,
        Optional.empty(),
        Map.of(Channels.EFAKTURA, ANYTHING),
        ChannelRules.NONE.notice());
  }

  /** One of the documents, for what all of them have in common. */
  static PaymentRequest sample() {
    Judgement judgement =
        new UblJudge(Limits.usual()).judge(Submission.of(Invoices.invoice(1, 1)), Optional.empty());
    if (judgement instanceof Judgement.Valid(var request, var _)) {
      return request;
    }
    throw new IllegalStateException("The bench's own documents are wrong.");
  }
}
