package no.budstikke.pipeline.registrations;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import no.budstikke.core.request.IssuerId;
import no.budstikke.core.request.NationalId;
import no.budstikke.core.request.OcrReference;
import no.budstikke.core.request.PaymentRequest;
import no.budstikke.pipeline.postgres.Columns;
import no.budstikke.pipeline.secrets.LookupHashes;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whom documents were about, by what is paid for them. */
public final class Billed {
  private static final String ADD =
      """
      INSERT INTO billed (issuer_id, account, reference, customer_number, person)
      SELECT :issuer, account, reference, customer_number, person
        FROM unnest(:accounts, :references, :customers, :persons)
          AS b (account, reference, customer_number, person)
       ORDER BY account, reference
          ON CONFLICT (issuer_id, account, reference) DO NOTHING
      """;

  private static final String CUSTOMERS =
      """
      SELECT reference, max(customer_number) AS customer_number
        FROM billed
       WHERE issuer_id = :issuer AND (account, reference) IN (
             SELECT * FROM unnest(:accounts, :references))
       GROUP BY reference
      """;

  private static final String KNOWN =
      """
      SELECT DISTINCT customer_number FROM billed
       WHERE issuer_id = :issuer AND customer_number = ANY (:customers)
      """;

  private static final String OTHERS =
      """
      SELECT customer_number FROM billed
       WHERE issuer_id = :issuer AND customer_number = ANY (:customers) AND person <> ''::bytea
       GROUP BY customer_number
      HAVING NOT array_agg(person) && :persons
      """;

  private static final byte[] NOBODY = {};

  private final JdbcClient sql;
  private final IssuerId issuer;
  private final LookupHashes hashes;

  /** The documents of one issuer. */
  public Billed(JdbcClient sql, IssuerId issuer, LookupHashes hashes) {
    this.sql = sql;
    this.issuer = issuer;
    this.hashes = hashes;
  }

  private record Row(String account, String reference, String customer, Optional<NationalId> who) {
    @Override
    public String toString() {
      return "Row";
    }
  }

  /** Remembers whom these are about, where they name a customer and a payment. */
  public void add(Collection<PaymentRequest> requests) {
    List<Row> rows = new ArrayList<>();
    for (PaymentRequest request : requests) {
      if (request.payment().reference() instanceof OcrReference(var digits)) {
        request
            .consumer()
            .customerNumber()
            .ifPresent(
                customer ->
                    request
                        .payment()
                        .accounts()
                        .forEach(
                            account ->
                                rows.add(
                                    new Row(
                                        account.machineForm(),
                                        digits,
                                        customer,
                                        request.consumer().identity().nationalId()))));
      }
    }
    if (!rows.isEmpty()) {
      List<byte[]> persons = new ArrayList<>();
      rows.forEach(row -> persons.add(row.who().map(id -> hashes.of(issuer, id)).orElse(NOBODY)));
      sql.sql(ADD)
          .param("issuer", issuer.value())
          .param("accounts", Columns.texts(rows.stream().map(Row::account).toList()))
          .param("references", Columns.texts(rows.stream().map(Row::reference).toList()))
          .param("customers", Columns.texts(rows.stream().map(Row::customer).toList()))
          .param("persons", Columns.blobs(persons))
          .update();
    }
  }

  /** The customers who were asked to pay under these references to these accounts. */
  Map<String, String> customers(List<String> accounts, List<String> references) {
    Map<String, String> customers = new HashMap<>();
    if (!references.isEmpty()) {
      sql.sql(CUSTOMERS)
          .param("issuer", issuer.value())
          .param("accounts", Columns.texts(accounts))
          .param("references", Columns.texts(references))
          .query(
              row -> {
                customers.put(row.getString("reference"), row.getString("customer_number"));
              });
    }
    return customers;
  }

  /** Those of them on whose documents we have seen the number. */
  Set<String> known(Collection<String> customers) {
    return new HashSet<>(
        sql.sql(KNOWN)
            .param("issuer", issuer.value())
            .param("customers", Columns.texts(customers))
            .query((row, _) -> row.getString("customer_number"))
            .list());
  }

  /** Whether documents about the customer name somebody, and somebody else than this person. */
  boolean isAnother(String customer, NationalId person) {
    return !sql.sql(OTHERS)
        .param("issuer", issuer.value())
        .param("customers", Columns.texts(List.of(customer)))
        .param("persons", Columns.blobs(List.of(hashes.of(issuer, person))))
        .query((row, _) -> row.getString("customer_number"))
        .list()
        .isEmpty();
  }
}
