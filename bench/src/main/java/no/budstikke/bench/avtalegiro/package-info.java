/**
 * Bank files: how fast they are written and read, how large they may be, and what damage does to
 * them.
 *
 * <p>Source: design, section 7; AvtaleGiro, section 12.
 */
@NullMarked
package no.budstikke.bench.avtalegiro;

import org.jspecify.annotations.NullMarked;
