package no.budstikke.channels.print;

import java.util.Locale;

/** The folders in which a print house lays its receipts. */
enum Box {
  ACK,
  STATUS,
  RETURNS;

  String folder() {
    return name().toLowerCase(Locale.ROOT);
  }
}
