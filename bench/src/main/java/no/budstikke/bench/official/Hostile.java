package no.budstikke.bench.official;

import java.nio.charset.StandardCharsets;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Documents made to hurt, of any size. */
// Functions are immutable; the checker cannot know.
@SuppressWarnings("ImmutableEnumChecker")
public enum Hostile {
  DEEP_NESTING(n -> "<a>".repeat(n) + "</a>".repeat(n)),
  MANY_ATTRIBUTES(n -> changed("<cbc:ProfileID>", "<cbc:ProfileID " + attributes(n) + ">")),
  MANY_NAMESPACES(n -> changed("<cbc:ProfileID>", "<cbc:ProfileID " + namespaces(n) + ">")),
  FOREIGN_PREFIX(_ -> changed("<cbc:ID>2026-000123<", "<cbc:ID xmlns:cbc=\"urn:x\">2026-000123<")),
  HUGE_TEXT(n -> changed(">Takk for at du er kunde.<", ">" + "a ".repeat(n / 2) + "<")),
  LONG_NUMBER(n -> changed(">275.00<", ">" + "9".repeat(n) + "<")),
  LONG_FRACTION(n -> changed(">1.00</cbc:P", ">0." + "3".repeat(n) + "</cbc:P")),
  NO_SUCH_DAY(_ -> changed("<cbc:IssueDate>2026-10-01", "<cbc:IssueDate>2026-02-30")),
  LINES(n -> Corpus.ofLines(Math.max(2, n / 200))),
  WRONG_LINES(n -> Corpus.ofLines(Math.max(2, n / 200)).replace(">100.00</cbc:P", ">-1</cbc:P")),
  TAX_SUBTOTALS(n -> again("<cac:TaxSubtotal>", "</cac:TaxSubtotal>", n / 100)),
  SUBTOTALS_AND_LINES(
      n ->
          again("<cac:TaxSubtotal>", "</cac:TaxSubtotal>", n / 800)
              .replace("</cac:InvoiceLine>", "</cac:InvoiceLine>" + line().repeat(n / 4000))),
  CHARGES(n -> again("<cac:AllowanceCharge>", "</cac:AllowanceCharge>", n / 100)),
  REFERENCES(n -> again("<cac:BillingReference>", "</cac:BillingReference>", n / 100)),
  PAYMENTS(n -> again("<cac:PaymentMeans>", "</cac:PaymentMeans>", n / 100)),
  DOCTYPE(n -> "<!DOCTYPE a [<!ENTITY b \"" + "c".repeat(n) + "\">]><a>&b;</a>");

  private final IntFunction<String> make;

  Hostile(IntFunction<String> make) {
    this.make = make;
  }

  /** One of them, of about so many characters. */
  public byte[] of(int size) {
    return make.apply(size).getBytes(StandardCharsets.UTF_8);
  }

  private static String changed(String from, String to) {
    return Corpus.ofLines(2).replace(from, to);
  }

  private static String line() {
    String document = Corpus.ofLines(2);
    int to = document.indexOf("</cac:InvoiceLine>") + "</cac:InvoiceLine>".length();
    return document.substring(document.indexOf("<cac:InvoiceLine>"), to);
  }

  private static String attributes(int count) {
    return IntStream.range(0, count / 8)
        .mapToObj(i -> "a" + i + "=\"\"")
        .collect(Collectors.joining(" "));
  }

  private static String namespaces(int count) {
    return IntStream.range(0, count / 16)
        .mapToObj(i -> "xmlns:p" + i + "=\"u" + i + "\"")
        .collect(Collectors.joining(" "));
  }

  /** The first part that begins and ends so, many times over. */
  private static String again(String begin, String end, int times) {
    String document = Corpus.ofLines(2);
    int from = document.indexOf(begin);
    int to = document.indexOf(end, from) + end.length();
    String part = document.substring(from, to);
    return document.substring(0, to) + part.repeat(times) + document.substring(to);
  }
}
