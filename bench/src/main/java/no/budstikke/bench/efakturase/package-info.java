/** Measurements of Swedish e-invoices; never on the release path. */
@NullMarked
package no.budstikke.bench.efakturase;

import org.jspecify.annotations.NullMarked;
