package no.budstikke.channels.avtalegiro.receipt;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import no.budstikke.channels.avtalegiro.receipt.ReceiptList.Content;
import no.budstikke.channels.avtalegiro.receipt.ReceiptList.Told;

/**
 * Receipt lists as text: lines of cells with semicolons between, the last line counting the others.
 * Source: the README of the room; AvtaleGiro, section 14, item 7.
 */
public final class ReceiptText {
  /** The largest list we read. */
  public static final int LARGEST = 32_000_000;

  private static final int HEAD_CELLS = 6;
  private static final int CONTENT_CELLS = 4;
  private static final int TOLD_CELLS = 6;

  private ReceiptText() {}

  /** A list that cannot be understood. The message tells the line, never its content. */
  public static final class Unreadable extends Exception {
    private static final long serialVersionUID = 1;

    Unreadable(int line) {
      super("line " + line + " cannot be read");
    }
  }

  /** Whether a file that begins so is a list. */
  public static boolean isList(byte[] file) {
    String head =
        new String(file, 0, Math.min(file.length, HEAD_CELLS + 1), StandardCharsets.ISO_8859_1);
    return head.startsWith("L200;") || head.startsWith("L226;") || head.startsWith("L00202;");
  }

  /** The list as text. */
  public static byte[] write(ReceiptList list) {
    List<String> lines = new ArrayList<>();
    switch (list) {
      case ReceiptList.Stopped stopped -> lines.add(head("L200", list, "", "", stopped.code()));
      case ReceiptList.Received received -> {
        lines.add(
            head(
                "L226",
                list,
                received.sender(),
                received.number(),
                received.refusal().orElse(Told.DONE)));
        received.orders().forEach(order -> lines.add(line(order)));
      }
      case ReceiptList.Processed processed -> {
        lines.add(head("L00202", list, processed.sender(), processed.number(), ""));
        processed.remarks().forEach(told -> lines.add(line(told)));
      }
    }
    lines.add("END;" + lines.size());
    return (String.join("\r\n", lines) + "\r\n").getBytes(StandardCharsets.ISO_8859_1);
  }

  /**
   * Reads a list, strictly: half a list is none.
   *
   * @throws Unreadable when a line is not as it must be
   */
  public static ReceiptList read(byte[] file) throws Unreadable {
    List<String> lines = new String(file, StandardCharsets.ISO_8859_1).lines().toList();
    int last = lines.size() - 1;
    if (last < 1 || !lines.get(last).equals("END;" + last)) {
      throw new Unreadable(lines.size());
    }
    String[] head = cells(lines.getFirst());
    demand(head.length == HEAD_CELLS, 1);
    Instant at = instant(head[1]);
    List<String> body = lines.subList(1, last);
    return switch (head[0]) {
      case "L200" -> {
        demand(body.isEmpty() && isCode(head[5]), 1);
        yield new ReceiptList.Stopped(at, head[2], head[5]);
      }
      case "L226" -> {
        demand(isNumbered(head) && isCode(head[5]), 1);
        Optional<String> refusal = Optional.of(head[5]).filter(code -> !code.equals(Told.DONE));
        demand(refusal.isEmpty() || body.isEmpty(), 2);
        yield new ReceiptList.Received(at, head[2], head[3], head[4], refusal, contents(body));
      }
      case "L00202" -> {
        demand(isNumbered(head) && head[5].isEmpty(), 1);
        yield new ReceiptList.Processed(at, head[2], head[3], head[4], remarks(body));
      }
      default -> throw new Unreadable(1);
    };
  }

  private static String head(
      String name, ReceiptList list, String sender, String number, String code) {
    return String.join(";", name, list.at().toString(), list.file(), sender, number, code);
  }

  private static String line(Content order) {
    return String.join(
        ";",
        "ORDER",
        order.order(),
        order.cancellations() ? "CANCELLATIONS" : "CLAIMS",
        Integer.toString(order.transactions()));
  }

  private static String line(Told told) {
    return String.format(
        Locale.ROOT,
        "%s;%s;%07d;%02d;%d;%s",
        told.transaction() == 0 ? "ORDER" : "TRANSACTION",
        told.order(),
        told.transaction(),
        told.type(),
        told.transactions(),
        told.code());
  }

  private static List<Content> contents(List<String> body) throws Unreadable {
    List<Content> contents = new ArrayList<>();
    for (int i = 0; i < body.size(); i++) {
      String[] cells = cells(body.get(i));
      demand(
          cells.length == CONTENT_CELLS
              && cells[0].equals("ORDER")
              && cells[1].matches("\\d{7}")
              && Arrays.asList("CLAIMS", "CANCELLATIONS").contains(cells[2])
              && cells[3].matches("\\d{1,7}"),
          i + 2);
      contents.add(
          new Content(cells[1], cells[2].equals("CANCELLATIONS"), Integer.parseInt(cells[3])));
    }
    return contents;
  }

  private static List<Told> remarks(List<String> body) throws Unreadable {
    List<Told> remarks = new ArrayList<>();
    for (int i = 0; i < body.size(); i++) {
      String[] cells = cells(body.get(i));
      demand(
          cells.length == TOLD_CELLS
              && Arrays.asList("ORDER", "TRANSACTION").contains(cells[0])
              && cells[1].matches("\\d{7}")
              && cells[2].matches("\\d{7}")
              && cells[0].equals("ORDER") == cells[2].equals("0000000")
              && Arrays.asList("00", "02", "21", "93").contains(cells[3])
              && cells[4].matches("\\d{1,7}")
              && isCode(cells[5]),
          i + 2);
      remarks.add(
          new Told(
              cells[1],
              Integer.parseInt(cells[2]),
              Integer.parseInt(cells[3]),
              Integer.parseInt(cells[4]),
              cells[5]));
    }
    return remarks;
  }

  private static boolean isNumbered(String[] head) {
    return head[3].matches("\\d{8}") && head[4].matches("\\d{7}");
  }

  /** Codes and the operator's own phrases; neither digits nor names of people. */
  private static boolean isCode(String cell) {
    return cell.matches("[\\p{L}_][\\p{L}0-9_ ]{1,79}");
  }

  private static String[] cells(String line) {
    return line.split(";", -1);
  }

  private static Instant instant(String text) throws Unreadable {
    try {
      return Instant.parse(text);
    } catch (DateTimeException e) {
      throw new Unreadable(1);
    }
  }

  private static void demand(boolean right, int line) throws Unreadable {
    if (!right) {
      throw new Unreadable(line);
    }
  }
}
