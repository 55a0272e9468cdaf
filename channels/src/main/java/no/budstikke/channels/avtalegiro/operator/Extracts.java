package no.budstikke.channels.avtalegiro.operator;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import no.budstikke.channels.avtalegiro.file.BankFileWriter;
import no.budstikke.channels.avtalegiro.file.Mandate;
import no.budstikke.channels.avtalegiro.file.Order;
import no.budstikke.channels.avtalegiro.file.OrderKind;
import no.budstikke.channels.avtalegiro.file.Transmission;
import no.budstikke.channels.transport.counterpart.Tray;

/** Tells payees of their mandates: what has changed, or all. Source: AvtaleGiro, section 5. */
final class Extracts {
  private final Tray tray;
  private final MandateTable table;
  private Population told;

  Extracts(Tray tray, MandateTable table) {
    this.tray = tray;
    this.table = table;
    this.told = table.told();
  }

  /** Tells what has changed since it was told last; says how many mandates that were. */
  int work(Population now) {
    if (now.equals(told)) {
      return 0;
    }
    Map<String, Map<String, List<Mandate>>> units = new TreeMap<>();
    int changes = 0;
    for (Population.PayeeAgreement payee : now.agreements()) {
      List<Mandate> changed = changes(payee, now);
      if (!changed.isEmpty()) {
        units.computeIfAbsent(payee.unit(), _ -> new TreeMap<>()).put(payee.account(), changed);
        changes += changed.size();
      }
    }
    units.forEach((unit, orders) -> tray.lay("FBO", file(unit, orders)));
    table.haveTold(now);
    told = now;
    return changes;
  }

  /** Tells all mandates of one account, as a payee can order it. */
  void list(String account, Population now) {
    Optional<Population.PayeeAgreement> payee = now.agreement(account);
    if (payee.isEmpty()) {
      throw new IllegalArgumentException("No payee has this account.");
    }
    List<Mandate> all = new ArrayList<>();
    for (Consent consent : now.consents(account)) {
      all.add(mandate(all, Mandate.Registration.LISTED, consent, payee.get()));
    }
    tray.lay("FBO", file(payee.get().unit(), Map.of(account, all)));
  }

  private List<Mandate> changes(Population.PayeeAgreement payee, Population now) {
    List<Mandate> changes = new ArrayList<>();
    List<Consent> before = told.consents(payee.account());
    List<Consent> after = now.consents(payee.account());
    for (Consent gone : before) {
      if (after.stream().noneMatch(gone::isSameAs)) {
        changes.add(mandate(changes, Mandate.Registration.DELETED, gone, payee));
      }
    }
    for (Consent consent : after) {
      boolean known =
          before.stream()
              .anyMatch(old -> old.isSameAs(consent) && old.notice() == consent.notice());
      if (!known) {
        changes.add(mandate(changes, Mandate.Registration.NEW_OR_CHANGED, consent, payee));
      }
    }
    return changes;
  }

  private static Mandate mandate(
      List<Mandate> before,
      Mandate.Registration registration,
      Consent consent,
      Population.PayeeAgreement payee) {
    return new Mandate(
        before.size() + 1,
        registration,
        consent.registeredKid(payee.algorithm()),
        consent.notice());
  }

  private byte[] file(String unit, Map<String, List<Mandate>> orders) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      BankFileWriter writer =
          new BankFileWriter(out, Transmission.fromOperator(tray.nextNumber(), unit));
      int number = 0;
      for (Map.Entry<String, List<Mandate>> order : orders.entrySet()) {
        number++;
        writer.begin(
            new Order(
                OrderKind.MANDATES, String.format(Locale.ROOT, "%07d", number), order.getKey()));
        for (Mandate mandate : order.getValue()) {
          writer.add(mandate);
        }
      }
      writer.end();
    } catch (IOException e) {
      throw new UncheckedIOException("Memory cannot be written.", e);
    }
    return out.toByteArray();
  }
}
