package no.budstikke.server.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import no.budstikke.pipeline.books.MandateBooks;
import no.budstikke.pipeline.books.MandateListLine;
import no.budstikke.pipeline.books.MoneyBooks;
import no.budstikke.pipeline.books.PaymentLine;
import no.budstikke.pipeline.books.Slice;
import no.budstikke.pipeline.books.UnpaidLine;
import no.budstikke.server.access.Door;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Money that has come, and money that should have. */
@RestController
@Tag(name = "money")
public class MoneyController {
  private final Door door;
  private final MoneyBooks money;
  private final MandateBooks mandates;

  MoneyController(Door door, MoneyBooks money, MandateBooks mandates) {
    this.door = door;
    this.money = money;
    this.mandates = mandates;
  }

  @GetMapping("/v1/issuers/{issuer}/payments")
  @Operation(summary = "An issuer's payments in the order in which they were read")
  public Slice<PaymentLine> payments(
      @PathVariable String issuer,
      @RequestParam(defaultValue = "") String matched,
      @RequestParam(defaultValue = "100") int limit,
      @RequestParam(defaultValue = "") String cursor) {
    return money.payments(
        door.issuer(issuer).id(), Words.yesOrNo(matched, "matched"), Words.slice(limit, cursor));
  }

  @GetMapping("/v1/issuers/{issuer}/unpaid")
  @Operation(summary = "An issuer's claims that should have been paid by now")
  public Slice<UnpaidLine> unpaid(
      @PathVariable String issuer,
      @RequestParam(defaultValue = "100") int limit,
      @RequestParam(defaultValue = "") String cursor) {
    return money.unpaid(door.issuer(issuer).id(), Words.slice(limit, cursor));
  }

  @GetMapping("/v1/operations/unpaid")
  @Operation(summary = "Everybody's claims that should have been paid by now")
  public Slice<UnpaidLine> allUnpaid(
      @RequestParam(defaultValue = "100") int limit,
      @RequestParam(defaultValue = "") String cursor) {
    return money.unpaid(Words.slice(limit, cursor));
  }

  @GetMapping("/v1/operations/payments")
  @Operation(summary = "Payments that fit no request, of all issuers and of none")
  public Slice<PaymentLine> unmatched(
      @RequestParam(defaultValue = "100") int limit,
      @RequestParam(defaultValue = "") String cursor) {
    return money.unmatched(Words.slice(limit, cursor));
  }

  @GetMapping("/v1/operations/mandate-lists")
  @Operation(summary = "Whole lists of mandates of all issuers, and news about nobody's accounts")
  public Slice<MandateListLine> lists(
      @RequestParam(defaultValue = "100") int limit,
      @RequestParam(defaultValue = "") String cursor) {
    return mandates.lists(Words.slice(limit, cursor));
  }
}
