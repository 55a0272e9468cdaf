package no.budstikke.cli.generate;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import no.budstikke.core.request.Bankgiro;
import no.budstikke.core.request.Kid;
import no.budstikke.core.request.Market;
import no.budstikke.core.request.NorwegianAccount;
import no.budstikke.core.request.OcrReference;
import no.budstikke.core.request.OrganisationNumber;

/** The two issuers that only exist here. */
public enum MadeIssuer {
  /** A Norwegian utility: power by the hour's price, grid rent, KID with modulus 10. */
  FJORDLYS("fjordlys", "Fjordlys Strøm og Nett AS", Market.NO, "31234567", "6042701234"),
  /** A Swedish guest house with boats and a magazine: three VAT rates, OCR, Bankgiro. */
  BJORKVIK("bjorkvik", "Björkvik Pensionat och Båtar AB", Market.SE, "559988001", "599980");

  private final String id;
  private final String legalName;
  private final Market market;
  private final String organisation;
  private final String account;

  MadeIssuer(String id, String legalName, Market market, String organisation, String account) {
    this.id = id;
    this.legalName = legalName;
    this.market = market;
    this.organisation =
        OrganisationNumber.withCheckDigit(market, organisation).orElseThrow().digits();
    this.account =
        switch (market) {
          case NO -> NorwegianAccount.withCheckDigit(account).orElseThrow().digits();
          case SE -> Bankgiro.withCheckDigit(account).orElseThrow().digits();
        };
  }

  /** Its name in the API. */
  public String id() {
    return id;
  }

  /** Its name in the register. */
  public String legalName() {
    return legalName;
  }

  /** Where its consumers live. */
  public Market market() {
    return market;
  }

  /** Its number in the register. */
  public OrganisationNumber organisation() {
    return OrganisationNumber.read(market, organisation).value().orElseThrow();
  }

  /** Where money goes to: a Norwegian account or a Bankgiro number, digits only. */
  public String account() {
    return account;
  }

  /** The customer unit that sends its bank files. */
  String dataSender() {
    return "00604270";
  }

  /** Its identity in the e-invoice agreement of its Swedish bank. */
  public String fui() {
    return "00" + organisation + ".00001234567.SHB.SE";
  }

  /** Its configuration as {@code POST /v1/issuers} takes it, YAML. */
  public String configuration() {
    try (InputStream in =
        Objects.requireNonNull(MadeIssuer.class.getResourceAsStream(id + ".yaml"))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .replace("{organisation}", organisation)
          .replace("{account}", account)
          .replace("{dataSender}", dataSender())
          .replace("{fui}", fui());
    } catch (IOException e) {
      throw new UncheckedIOException("An issuer's configuration cannot be read.", e);
    }
  }

  /** The payment reference of a customer's document: KID or OCR. */
  String reference(String digits) {
    return switch (market) {
      case NO -> Kid.withCheckDigit(digits, Kid.Algorithm.MOD10).orElseThrow().value();
      case SE -> OcrReference.withCheckDigit(digits).orElseThrow().digits();
    };
  }
}
