package no.budstikke.channels.efakturase.distributor;

import java.util.List;

/**
 * A file of invoices as it came.
 *
 * @param batch its id
 * @param announced how many documents it says there are
 * @param documents those that are there
 */
record Parcel(String batch, int announced, List<Document> documents) {
  Parcel {
    documents = List.copyOf(documents);
  }

  /**
   * One document, as far as it is looked at.
   *
   * @param id what it is called
   * @param type of document
   * @param addressee who is to get it
   * @param order what is to be paid, and where
   */
  record Document(String id, String type, Addressee addressee, Order order) {}

  /**
   * Who is to get it.
   *
   * @param id personnummer, FMI or organisation number
   * @param customerId the same, as the bank is told
   * @param bank short code
   */
  record Addressee(String id, String customerId, String bank) {
    @Override
    public String toString() {
      return "Addressee";
    }
  }

  /**
   * What is to be paid.
   *
   * @param account of the issuer, as the seller and as the payment order have it
   * @param reference the payment reference
   * @param amounts as the total, the payment and the order have them
   * @param dates as the payment and the order have them
   */
  record Order(List<String> account, String reference, List<String> amounts, List<String> dates) {
    Order {
      account = List.copyOf(account);
      amounts = List.copyOf(amounts);
      dates = List.copyOf(dates);
    }

    @Override
    public String toString() {
      return "Order";
    }
  }
}
