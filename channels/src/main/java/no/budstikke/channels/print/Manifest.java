package no.budstikke.channels.print;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import no.budstikke.core.request.Market;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The manifest of a batch, field by field. Source: mail and print 3.10. */
final class Manifest {
  private Manifest() {}

  /**
   * Writes it; the same batch gives the same bytes.
   *
   * @param test whether nothing shall be printed
   */
  static byte[] write(Batch batch, boolean test) {
    Terms terms = batch.letters().getFirst().slip().terms();
    MessageDigest all = sha256();
    ArrayNode letters = Json.MAPPER.createArrayNode();
    for (Batch.Letter letter : batch.letters()) {
      all.update(letter.item().prepared().content().bytes());
      letters.add(entry(letter));
    }
    ObjectNode manifest = Json.MAPPER.createObjectNode();
    manifest.put("batchId", batch.transmission().id().toString());
    manifest.put("number", batch.transmission().number());
    manifest.put("tenant", batch.transmission().issuer().value());
    manifest.put("createdAt", batch.transmission().closed().toString());
    manifest.put("profile", terms.profile());
    manifest.put("class", terms.postage());
    manifest.put("format", "pdf");
    manifest.put("duplex", terms.duplex());
    manifest.put("colour", terms.colour());
    manifest.put("letterCount", batch.letters().size());
    manifest.put("pageCount", batch.letters().stream().mapToInt(l -> l.slip().pages()).sum());
    manifest.put("sheetCount", batch.letters().stream().mapToInt(l -> l.slip().sheets()).sum());
    manifest.put("envelopeCount", batch.letters().getLast().envelope().number());
    manifest.set("postage", postage(batch));
    manifest.put("contact", terms.returnAddress());
    manifest.put("sha256", HexFormat.of().formatHex(all.digest()));
    manifest.put("test", test);
    manifest.set("letters", letters);
    return Json.MAPPER.writeValueAsBytes(manifest);
  }

  private static ObjectNode entry(Batch.Letter letter) {
    Slip slip = letter.slip();
    ObjectNode entry = Json.MAPPER.createObjectNode();
    entry.put("seq", letter.seq());
    entry.put("letterId", letter.letterId());
    entry.put("deliveryId", letter.item().delivery().toString());
    entry.put("file", letter.file());
    entry.put("pages", slip.pages());
    entry.put("sheets", slip.sheets());
    entry.put("weightClass", letter.envelope().load().weightClass());
    entry.put("postalCode", slip.destination().postalCode());
    entry.put("country", slip.destination().country());
    ArrayNode recipient = entry.putArray("recipient");
    slip.destination().recipient().forEach(recipient::add);
    entry.put("returnAddress", slip.terms().returnAddress());
    entry.putArray("insertCodes");
    entry.put("envelope", letter.envelope().number());
    entry.put("inEnvelope", letter.envelope().place());
    entry.put("envelopeCode", letter.envelope().load().envelope());
    entry.put("class", slip.terms().postage());
    entry.put("zone", slip.load().zone().name());
    slip.price().ifPresent(price -> entry.put("price", price));
    entry.put("nondeliverable", slip.terms().nondeliverable().toUpperCase(Locale.ROOT));
    byte[] hash = letter.item().prepared().content().sha256();
    entry.put("sha256", HexFormat.of().formatHex(hash));
    return entry;
  }

  /**
   * What is posted, by format and weight: where a carrier's minimum is not reached, single postage
   * is dearer (mail and print 3.6).
   */
  private static ObjectNode postage(Batch batch) {
    Slip first = batch.letters().getFirst().slip();
    Postage postage = Postage.in(first.terms().profile().startsWith("se-") ? Market.SE : Market.NO);
    Map<String, Integer> formats = new TreeMap<>();
    Map<String, Map<Integer, Integer>> steps = new TreeMap<>();
    for (Batch.Letter letter : batch.letters()) {
      if (letter.envelope().place() == 1) {
        Load load = letter.envelope().load();
        String format = postage.format(load.envelope());
        formats.merge(format, 1, Integer::sum);
        steps
            .computeIfAbsent(format, _ -> new TreeMap<>())
            .merge(load.weightClass(), 1, Integer::sum);
      }
    }
    ObjectNode node = Json.MAPPER.createObjectNode();
    node.put("mark", postage.mark());
    node.put("sorted", true);
    ArrayNode groups = node.putArray("groups");
    steps.forEach(
        (format, weights) ->
            weights.forEach(
                (weight, letters) -> {
                  ObjectNode group = groups.addObject();
                  group.put("format", format);
                  group.put("weightClass", weight);
                  group.put("envelopes", letters);
                  group.put(
                      "minimumReached",
                      formats.getOrDefault(format, 0) >= postage.minimum().unsorted());
                }));
    return node;
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256.", e);
    }
  }
}
