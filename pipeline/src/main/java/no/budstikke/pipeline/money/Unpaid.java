package no.budstikke.pipeline.money;

/** Which claims count as unpaid, as a condition on a row {@code a} of what was asked. */
public final class Unpaid {
  /**
   * Its moment has passed, less has come than was asked, and the claim stands. It needs {@code
   * :now}.
   */
  public static final String CONDITION =
      """
      a.unpaid_after <= :now AND a.paid < a.minor - a.credited
         AND EXISTS (
             SELECT 1 FROM delivery d
              WHERE d.issuer_id = a.issuer_id AND d.request_id = a.request_id
                AND NOT d.payable AND d.roles LIKE '%PAYMENT%'
                AND d.state IN ('HANDED_OVER', 'ACCEPTED', 'DELIVERED', 'READ', 'UNCERTAIN',
                                'RECALL_REFUSED'))
      """;

  private Unpaid() {}
}
