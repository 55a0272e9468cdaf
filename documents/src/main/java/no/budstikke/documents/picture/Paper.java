package no.budstikke.documents.picture;

import java.util.List;
import java.util.Optional;

/**
 * What a letter is printed on and put into. Source: mail and print, section 3.5.
 *
 * @param duplex whether both sides can be printed
 * @param sheetWeight of one A4 sheet, hundredths of a gram
 * @param envelopes from the smallest to the largest
 * @param folds where the sheet is folded, millimetres from the top
 */
public record Paper(boolean duplex, int sheetWeight, List<Envelope> envelopes, List<Double> folds) {
  public Paper {
    envelopes = List.copyOf(envelopes);
    folds = List.copyOf(folds);
  }

  /**
   * An envelope.
   *
   * @param code for example {@code C5}
   * @param mostSheets that go in
   * @param weight empty, hundredths of a gram
   */
  public record Envelope(String code, int mostSheets, int weight) {}

  /** Bill and weigh sheets, not pages: one sheet has two pages when both sides are printed. */
  public int sheets(int pages, boolean bothSides) {
    return bothSides && duplex ? (pages + 1) / 2 : pages;
  }

  /** The smallest envelope that takes so many sheets; empty when none does. */
  public Optional<Envelope> envelope(int sheets) {
    return envelopes.stream().filter(one -> sheets <= one.mostSheets()).findFirst();
  }

  /** A letter of so many sheets in its envelope, hundredths of a gram. */
  public int weight(int sheets, Envelope envelope) {
    return sheets * sheetWeight + envelope.weight();
  }
}
