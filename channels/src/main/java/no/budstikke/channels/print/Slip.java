package no.budstikke.channels.print;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.budstikke.core.request.Consumer;
import no.budstikke.core.request.Market;
import no.budstikke.core.request.PaymentRequest;
import no.budstikke.core.transform.Prepared;
import no.budstikke.documents.picture.Recipient;

/**
 * What the manifest says of one letter. It is stored with the letter when that is prepared, so that
 * a batch can be built again byte for byte whatever the issuer's agreement has become.
 *
 * @param terms as they were agreed then
 * @param pages of the PDF
 * @param destination where it goes
 * @param load how much it is
 * @param price by the print house's table, where there is one
 */
record Slip(Terms terms, int pages, Destination destination, Load load, Optional<String> price) {

  /**
   * Where a letter goes.
   *
   * @param postalCode of the recipient
   * @param country of the recipient, ISO 3166
   * @param recipient line by line
   * @param letterbox the consumer at the address in one spelling
   * @param customer the issuer's own number for the consumer
   */
  record Destination(
      String postalCode,
      String country,
      List<String> recipient,
      String letterbox,
      Optional<String> customer) {
    Destination {
      recipient = List.copyOf(recipient);
    }

    static Destination of(PaymentRequest request, Market market) {
      Consumer consumer = request.consumer();
      return new Destination(
          consumer.address().postalCode().strip(),
          consumer.address().country(),
          Recipient.lines(request, market),
          consumer.letterbox(),
          consumer.customerNumber());
    }

    @Override
    public String toString() {
      return "Destination";
    }
  }

  Map<String, String> words() {
    Map<String, String> words = new HashMap<>();
    words.put("profile", terms.profile());
    words.put("returnAddress", terms.returnAddress());
    words.put("class", terms.postage());
    words.put("duplex", Boolean.toString(terms.duplex()));
    words.put("colour", Boolean.toString(terms.colour()));
    words.put("nondeliverable", terms.nondeliverable());
    words.put("pages", Integer.toString(pages));
    words.put("postalCode", destination.postalCode());
    words.put("country", destination.country());
    words.put("recipient", String.join("\n", destination.recipient()));
    words.put("to", destination.letterbox());
    destination.customer().ifPresent(number -> words.put("customer", number));
    words.put("bundle", Boolean.toString(terms.bundle()));
    words.put("sheets", Integer.toString(load.sheets()));
    words.put("envelope", load.envelope());
    words.put("weightClass", Integer.toString(load.weightClass()));
    words.put("zone", load.zone().name());
    price.ifPresent(amount -> words.put("price", amount));
    return words;
  }

  static Slip of(Prepared prepared) {
    Map<String, String> words = prepared.slip();
    Terms terms =
        new Terms(
            word(words, "profile"),
            word(words, "returnAddress"),
            word(words, "class"),
            Boolean.parseBoolean(word(words, "duplex")),
            Boolean.parseBoolean(word(words, "colour")),
            word(words, "nondeliverable"),
            Boolean.parseBoolean(word(words, "bundle")));
    return new Slip(
        terms,
        Integer.parseInt(word(words, "pages")),
        new Destination(
            word(words, "postalCode"),
            word(words, "country"),
            word(words, "recipient").lines().toList(),
            word(words, "to"),
            Optional.ofNullable(words.get("customer"))),
        new Load(
            Integer.parseInt(word(words, "sheets")),
            word(words, "envelope"),
            Integer.parseInt(word(words, "weightClass")),
            Postage.Zone.valueOf(word(words, "zone"))),
        Optional.ofNullable(words.get("price")));
  }

  int sheets() {
    return load.sheets();
  }

  private static String word(Map<String, String> words, String key) {
    String word = words.get(key);
    if (word == null) {
      throw new IllegalArgumentException("A letter's slip lacks " + key + ".");
    }
    return word;
  }

  @Override
  public String toString() {
    return "Slip";
  }
}
