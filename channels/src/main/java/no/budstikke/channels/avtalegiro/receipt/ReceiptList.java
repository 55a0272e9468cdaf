package no.budstikke.channels.avtalegiro.receipt;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** One list of the operator. Source: AvtaleGiro, section 7. */
public sealed interface ReceiptList {
  /** When it was made. */
  Instant at();

  /** The name of the file it is about, as it was laid. */
  String file();

  /**
   * L200: a file that was stopped before anybody looked inside.
   *
   * @param code why
   */
  record Stopped(Instant at, String file, String code) implements ReceiptList {}

  /**
   * L226: a transmission was received; not proof for its claims.
   *
   * @param sender the data sender
   * @param number the transmission number
   * @param refusal why the whole transmission is rejected, where it is
   * @param orders what it holds; nothing when it is rejected
   */
  record Received(
      Instant at,
      String file,
      String sender,
      String number,
      Optional<String> refusal,
      List<Content> orders)
      implements ReceiptList {
    public Received {
      orders = List.copyOf(orders);
    }
  }

  /**
   * L00202: what became of orders and transactions where there is something to tell.
   *
   * @param sender the data sender
   * @param number the transmission number
   * @param remarks one for each order or transaction
   */
  record Processed(Instant at, String file, String sender, String number, List<Told> remarks)
      implements ReceiptList {
    public Processed {
      remarks = List.copyOf(remarks);
    }
  }

  /**
   * An order that was received.
   *
   * @param order the order number
   * @param cancellations whether it withdraws claims
   * @param transactions how many
   */
  record Content(String order, boolean cancellations, int transactions) {}

  /**
   * What is told of an order or of one of its transactions.
   *
   * @param order the order number
   * @param transaction the transaction number; 0 for the whole order
   * @param type the transaction type, 02, 21 or 93; for a whole order the kind of it
   * @param transactions how many transactions it is about
   * @param code what became of it: {@link #DONE}, or why it is rejected
   */
  record Told(String order, int transaction, int type, int transactions, String code) {
    /** A cancellation has found its claim. */
    public static final String DONE = "OK";

    /** The type of cancellations. */
    public static final int CANCELLATION = 93;

    /** Whether it is about a withdrawal. */
    public boolean isCancellation() {
      return type == CANCELLATION;
    }
  }
}
