package no.budstikke.channels.avtalegiro;

import java.util.Locale;

/**
 * How the operator names a transaction in what it tells us: by the numbers we gave. Source:
 * AvtaleGiro, section 7, what L00202 shows.
 *
 * @param sender the data sender
 * @param transmission the transmission number
 * @param order the order number
 */
record Reference(String sender, String transmission, String order) {
  String of(int transaction) {
    return String.format(Locale.ROOT, "%s-%s-%s-%07d", sender, transmission, order, transaction);
  }
}
