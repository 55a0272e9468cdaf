package no.budstikke.channels.efakturase;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import no.budstikke.channels.efakturase.invoice.BatchWriter;
import no.budstikke.channels.efakturase.invoice.BatchWriter.Batch;
import no.budstikke.channels.efakturase.invoice.BatchWriter.Section;
import no.budstikke.channels.efakturase.invoice.Slots;
import no.budstikke.channels.efakturase.invoice.Wire;
import no.budstikke.core.deliver.Consignment;
import no.budstikke.core.deliver.Item;
import no.budstikke.core.registration.Recipient;
import no.budstikke.core.request.Bankgiro;
import no.budstikke.core.transform.DeliveryId;

/**
 * A transmission as a file: those documents whose consumers were registered when it was closed, by
 * Bankgiro. The same transmission gives the same bytes. Source: Swedish e-faktura, sections 4.4
 * (rule 6), 6.1 and 6.4.
 *
 * @param name what it is called
 * @param sections documents by Bankgiro, in order; those of a Plusgiro under an empty one
 * @param recipients who gets each
 */
record InvoiceFile(
    FileName name, Map<String, List<Item>> sections, Map<DeliveryId, Recipient> recipients) {
  InvoiceFile {
    sections = Collections.unmodifiableMap(new LinkedHashMap<>(sections));
    recipients = Map.copyOf(recipients);
  }

  /**
   * The file of a transmission.
   *
   * @param inForce who could be reached where when it was closed, by customer numbers
   */
  static InvoiceFile of(
      Consignment.Transmission transmission, Terms terms, Map<String, Recipient> inForce) {
    Map<String, List<Item>> sections = new TreeMap<>(Collections.reverseOrder());
    Map<DeliveryId, Recipient> recipients = new HashMap<>();
    for (Item item : transmission.items()) {
      Optional<Recipient> recipient = Optional.ofNullable(inForce.get(customer(item)));
      if (recipient.isPresent()) {
        recipients.put(item.delivery(), recipient.get());
        String giro = item.prepared().slip().getOrDefault(Invoices.GIRO, "");
        sections.computeIfAbsent(giro, _ -> new ArrayList<>()).add(item);
      }
    }
    FileName name =
        new FileName(terms.fui().text(), Batch.id(transmission.number()), transmission.id());
    return new InvoiceFile(name, sections, recipients);
  }

  static String customer(Item item) {
    return item.prepared().slip().getOrDefault(Invoices.CUSTOMER, "");
  }

  boolean isEmpty() {
    return sections.isEmpty();
  }

  /** By which references the distributor will speak of each document. */
  Map<DeliveryId, String> references() {
    Map<DeliveryId, String> references = new HashMap<>();
    sections.values().stream()
        .flatMap(List::stream)
        .forEach(
            item ->
                references.put(
                    item.delivery(),
                    FileName.reference(
                        name.fui(),
                        name.batch(),
                        item.prepared().slip().getOrDefault(Invoices.DOCUMENT, ""))));
    return references;
  }

  byte[] bytes(Terms terms, Wire wire, Slots slots) {
    ByteArrayOutputStream out = new ByteArrayOutputStream(size());
    try {
      BatchWriter file =
          new BatchWriter(
              out,
              wire,
              new Batch(
                  name.batch(),
                  terms.fui(),
                  sections.entrySet().stream()
                      .map(one -> new Section(giro(one.getKey()), one.getValue().size()))
                      .toList()));
      for (List<Item> section : sections.values()) {
        file.beginSection();
        for (Item item : section) {
          file.add(slots.filled(item.prepared().content().bytes(), recipient(item)));
        }
      }
      file.end();
    } catch (IOException e) {
      throw new UncheckedIOException("Memory cannot be written.", e);
    }
    return out.toByteArray();
  }

  private int size() {
    return 2_000
        + sections.values().stream()
            .flatMap(List::stream)
            .mapToInt(item -> item.prepared().content().size() + 300)
            .sum();
  }

  private Recipient recipient(Item item) {
    return Optional.ofNullable(recipients.get(item.delivery())).orElseThrow();
  }

  private static Optional<Bankgiro> giro(String digits) {
    return digits.isEmpty() ? Optional.empty() : Optional.of(new Bankgiro(digits));
  }
}
