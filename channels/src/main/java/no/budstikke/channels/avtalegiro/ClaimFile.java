package no.budstikke.channels.avtalegiro;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import no.budstikke.channels.avtalegiro.file.BankFileWriter;
import no.budstikke.channels.avtalegiro.file.Claim;
import no.budstikke.channels.avtalegiro.file.Order;
import no.budstikke.channels.avtalegiro.file.OrderKind;
import no.budstikke.channels.avtalegiro.file.StoredClaim;
import no.budstikke.channels.avtalegiro.file.Transmission;
import no.budstikke.core.deliver.Consignment;
import no.budstikke.core.deliver.Item;
import no.budstikke.core.request.Content;
import no.budstikke.core.transform.DeliveryId;

/**
 * A transmission as a file: one order for each account, of claims or of their cancellations. The
 * same transmission gives the same bytes. Source: AvtaleGiro, sections 3 and 4.
 *
 * @param name what it is called
 * @param content all of it
 */
record ClaimFile(FileName name, Content content) {
  private static final int DIGITS = 7;
  private static final int ORDERS = 10;

  byte[] bytes() {
    return content.bytes();
  }

  /** Whether every claim is to an account that is still agreed. */
  static boolean isAgreed(Consignment.Transmission transmission, Terms terms) {
    return byAccount(transmission).keySet().stream()
        .allMatch(
            account -> terms.accounts().stream().anyMatch(one -> one.digits().equals(account)));
  }

  static ClaimFile of(Consignment.Transmission transmission, Terms terms) {
    FileName name = name(transmission, terms);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      BankFileWriter file =
          new BankFileWriter(out, Transmission.toOperator(name.sender(), name.number()));
      for (Map.Entry<String, List<Item>> order : byAccount(transmission).entrySet()) {
        String number = orderNumber(transmission.number(), place(terms, order.getKey()));
        OrderKind kind = name.isRecall() ? OrderKind.CANCELLATIONS : OrderKind.CLAIMS;
        file.begin(new Order(kind, number, order.getKey()));
        write(file, order.getValue());
      }
      file.end();
    } catch (IOException e) {
      throw new UncheckedIOException("Memory cannot be written.", e);
    }
    return new ClaimFile(name, Content.of(out.toByteArray()));
  }

  /** By which numbers the operator will speak of each item. */
  static Map<DeliveryId, String> references(Consignment.Transmission transmission, Terms terms) {
    FileName name = name(transmission, terms);
    Map<DeliveryId, String> references = new HashMap<>();
    byAccount(transmission)
        .forEach(
            (account, items) -> {
              String order = orderNumber(transmission.number(), place(terms, account));
              Reference reference = new Reference(name.sender(), name.number(), order);
              for (int i = 0; i < items.size(); i++) {
                references.put(items.get(i).delivery(), reference.of(i + 1));
              }
            });
    return references;
  }

  private static FileName name(Consignment.Transmission transmission, Terms terms) {
    return new FileName(
        terms.dataSender(),
        transmissionNumber(transmission.number(), terms.series()),
        transmission.id(),
        transmission.items().getFirst().errand());
  }

  private static void write(BankFileWriter file, List<Item> items) throws IOException {
    int number = 0;
    for (Item item : items) {
      number++;
      Claim claim = StoredClaim.read(item.prepared().content().bytes());
      file.add(
          switch (item.errand()) {
            case DELIVER -> StoredClaim.numbered(claim, number);
            case RECALL -> claim.cancellation(number);
          });
    }
  }

  private static Map<String, List<Item>> byAccount(Consignment.Transmission transmission) {
    Map<String, List<Item>> orders = new TreeMap<>();
    for (Item item : transmission.items()) {
      String account = item.prepared().slip().getOrDefault(Claims.ACCOUNT, "");
      orders.computeIfAbsent(account, _ -> new ArrayList<>()).add(item);
    }
    return orders;
  }

  /** The account's place among the issuer's, so that no two orders of a file share a number. */
  private static int place(Terms terms, String account) {
    for (int i = 0; i < terms.accounts().size(); i++) {
      if (terms.accounts().get(i).digits().equals(account)) {
        return i;
      }
    }
    throw new IllegalArgumentException("A claim is to an account that is not agreed any more.");
  }

  /**
   * Seven digits, the first ones the series of the issuer. They come again after 99 999 or more
   * transmissions: not within 13 months (section 3.1).
   */
  static String transmissionNumber(long number, String series) {
    int digits = DIGITS - series.length();
    long last = power(digits) - 1;
    return series + padded(1 + (number - 1) % last, digits);
  }

  /** Six digits of the transmission and one of the account (section 3.2). */
  static String orderNumber(long number, int place) {
    long last = power(DIGITS - 1) - 1;
    return padded((1 + (number - 1) % last) * ORDERS + place, DIGITS);
  }

  private static long power(int digits) {
    long power = 1;
    for (int i = 0; i < digits; i++) {
      power *= 10;
    }
    return power;
  }

  private static String padded(long number, int digits) {
    return String.format(Locale.ROOT, "%0" + digits + "d", number);
  }
}
