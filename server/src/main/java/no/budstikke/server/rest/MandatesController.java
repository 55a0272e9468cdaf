package no.budstikke.server.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import no.budstikke.core.request.IssuerId;
import no.budstikke.pipeline.books.MandateBooks;
import no.budstikke.pipeline.books.MandateEvent;
import no.budstikke.pipeline.books.MandateLine;
import no.budstikke.pipeline.books.MandateListLine;
import no.budstikke.pipeline.books.MirrorLine;
import no.budstikke.pipeline.books.Slice;
import no.budstikke.pipeline.issuers.IssuerProfile;
import no.budstikke.pipeline.operate.Operations;
import no.budstikke.server.access.Door;
import no.budstikke.server.problem.Refusal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** An issuer's mandates as they were told, and whole lists that wait for an operator. */
@RestController
@RequestMapping("/v1/issuers/{issuer}")
@Tag(name = "mandates")
public class MandatesController {
  private final Door door;
  private final MandateBooks books;
  private final Operations operations;

  MandatesController(Door door, MandateBooks books, Operations operations) {
    this.door = door;
    this.books = books;
    this.operations = operations;
  }

  /**
   * Mandates, and how old what we know of them is.
   *
   * @param items a part of them
   * @param next where the list goes on
   * @param mirrors how old the mirrors are
   */
  public record MandatesPage(
      List<MandateLine> items, Optional<String> next, List<MirrorLine> mirrors) {
    public MandatesPage {
      items = List.copyOf(items);
      mirrors = List.copyOf(mirrors);
    }
  }

  @GetMapping("/mandates")
  @Operation(summary = "An issuer's mandates, ended ones too, and how old the mirror is")
  public MandatesPage list(
      @PathVariable String issuer,
      @RequestParam(defaultValue = "") String active,
      @RequestParam(defaultValue = "100") int limit,
      @RequestParam(defaultValue = "") String cursor) {
    IssuerProfile profile = door.issuer(issuer);
    Slice<MandateLine> slice =
        books.list(profile.id(), Words.yesOrNo(active, "active"), Words.slice(limit, cursor));
    return new MandatesPage(slice.items(), slice.next(), books.mirrors(profile));
  }

  @GetMapping("/mandates/{mandate}/history")
  @Operation(summary = "All that was told of one mandate, oldest first")
  public Slice<MandateEvent> history(@PathVariable String issuer, @PathVariable String mandate) {
    List<MandateEvent> events =
        books.history(door.issuer(issuer).id(), Words.id(mandate, "mandate"));
    if (events.isEmpty()) {
      throw Refusal.notFound("mandate");
    }
    return new Slice<>(events, Optional.empty());
  }

  @GetMapping("/mandate-lists")
  @Operation(summary = "Whole lists of mandates, and what those that wait would change")
  public Slice<MandateListLine> lists(
      @PathVariable String issuer,
      @RequestParam(defaultValue = "100") int limit,
      @RequestParam(defaultValue = "") String cursor) {
    return books.lists(door.issuer(issuer).id(), Words.slice(limit, cursor));
  }

  @PostMapping("/mandate-lists/{list}:confirm")
  @Operation(summary = "The list holds: what is missing from it has ended")
  public Map<String, Object> confirm(
      @PathVariable String issuer,
      @PathVariable String list,
      @RequestBody(required = false) Optional<Note> note) {
    return decide(door.issuerForOperator(issuer).id(), Words.id(list, "list"), true, note);
  }

  @PostMapping("/mandate-lists/{list}:refuse")
  @Operation(summary = "The list is wrong: nothing changes")
  public Map<String, Object> refuse(
      @PathVariable String issuer,
      @PathVariable String list,
      @RequestBody(required = false) Optional<Note> note) {
    return decide(door.issuerForOperator(issuer).id(), Words.id(list, "list"), false, note);
  }

  private Map<String, Object> decide(
      IssuerId issuer, UUID list, boolean confirmed, Optional<Note> note) {
    return Outcome.of(
        operations.decideMandateList(issuer, list, confirmed, Note.by(door.actor(), note)), "list");
  }
}
