package no.budstikke.server.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import no.budstikke.core.deliver.DeliveryState;
import no.budstikke.pipeline.books.DeliveryBooks;
import no.budstikke.pipeline.books.DeliveryLine;
import no.budstikke.pipeline.books.Filter;
import no.budstikke.pipeline.books.Slice;
import no.budstikke.server.access.Door;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Deliveries as a list. */
@RestController
@Tag(name = "deliveries")
public class DeliveriesController {
  private final Door door;
  private final DeliveryBooks books;

  DeliveriesController(Door door, DeliveryBooks books) {
    this.door = door;
    this.books = books;
  }

  @GetMapping("/v1/issuers/{issuer}/deliveries")
  @Operation(summary = "An issuer's deliveries in the order in which their requests came")
  public Slice<DeliveryLine> list(
      @PathVariable String issuer,
      @RequestParam(defaultValue = "") String state,
      @RequestParam(defaultValue = "") String batch,
      @RequestParam(defaultValue = "100") int limit,
      @RequestParam(defaultValue = "") String cursor) {
    Filter filter =
        new Filter(Words.filter(batch, "batch"), Words.state(state, DeliveryState.class), "", "");
    return books.list(door.issuer(issuer).id(), filter, Words.sliceOfPairs(limit, cursor));
  }
}
