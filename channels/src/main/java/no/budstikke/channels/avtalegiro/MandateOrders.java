package no.budstikke.channels.avtalegiro;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Consumer;
import no.budstikke.channels.avtalegiro.file.Mandate;
import no.budstikke.channels.avtalegiro.file.Order;
import no.budstikke.channels.avtalegiro.file.OrderEnd;
import no.budstikke.channels.avtalegiro.file.OrderKind;
import no.budstikke.channels.avtalegiro.file.Part;
import no.budstikke.channels.avtalegiro.file.Transmission;
import no.budstikke.core.mandate.MandateChange;
import no.budstikke.core.mandate.MandateNews;
import no.budstikke.core.request.NorwegianAccount;

/**
 * The orders of mandates in one file. An order with an entry of a full list is the whole list, and
 * should hold nothing else; changes in such an order are told by themselves, before it. Source:
 * AvtaleGiro, section 5.3.
 */
final class MandateOrders implements Consumer<Part> {
  private final Instant at;
  private final List<MandateNews> news = new ArrayList<>();
  private final List<MandateChange> listed = new ArrayList<>();
  private final List<MandateChange> changes = new ArrayList<>();
  private final MessageDigest fingerprint;
  private String transmission = "";
  private Order order = new Order(OrderKind.MANDATES, "0000000", "00000000000");

  MandateOrders(Instant at) {
    this.at = at;
    try {
      this.fingerprint = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256.", e);
    }
  }

  List<MandateNews> news() {
    return List.copyOf(news);
  }

  @Override
  public void accept(Part part) {
    switch (part) {
      case Transmission start -> transmission = start.number();
      case Order next -> begin(next);
      case Mandate mandate -> add(mandate);
      case OrderEnd _ -> end();
      default -> {
        // Payments are read elsewhere.
      }
    }
  }

  private void begin(Order next) {
    order = next;
    listed.clear();
    changes.clear();
    fingerprint.reset();
    fingerprint.update(order.account().getBytes(StandardCharsets.ISO_8859_1));
  }

  private void add(Mandate mandate) {
    MandateChange.Event event =
        switch (mandate.registration()) {
          case LISTED -> MandateChange.Event.LISTED;
          case NEW_OR_CHANGED -> MandateChange.Event.SIGNED;
          case DELETED -> MandateChange.Event.ENDED;
        };
    MandateChange change =
        new MandateChange(
            new NorwegianAccount(order.account()), mandate.kid(), event, mandate.notice());
    (event == MandateChange.Event.LISTED ? listed : changes).add(change);
    fingerprint.update(mandate.kid().getBytes(StandardCharsets.ISO_8859_1));
    fingerprint.update((event.name() + mandate.notice()).getBytes(StandardCharsets.ISO_8859_1));
  }

  private void end() {
    if (order.kind() != OrderKind.MANDATES) {
      return;
    }
    String name =
        "mandates:"
            + transmission
            + ":"
            + order.number()
            + ":"
            + HexFormat.of().formatHex(fingerprint.digest(), 0, 8);
    NorwegianAccount account = new NorwegianAccount(order.account());
    if (!changes.isEmpty()) {
      news.add(new MandateNews(name, account, false, changes, at));
    }
    if (!listed.isEmpty()) {
      news.add(new MandateNews(name + ":list", account, true, listed, at));
    }
  }
}
