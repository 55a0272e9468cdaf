package no.budstikke.channels.avtalegiro.file;

/**
 * One thing wrong with a file, without any of its content. Source: command line contract,
 * "bank-file".
 *
 * @param record which record, counted from 1
 * @param from the first of the places it is about
 * @param to the last one
 * @param code what is wrong, a stable code such as {@code AG-SUM}
 * @param message a sentence
 */
public record Remark(long record, int from, int to, String code, String message) {
  static Remark of(Check check, long record, int from, int to) {
    return new Remark(record, from, to, check.code(), check.sentence());
  }

  /** The places: {@code 25-35}. */
  public String columns() {
    return from == to ? Integer.toString(from) : from + "-" + to;
  }
}
