/**
 * The neutral files between us and whoever adapts them to a distributor: registrations (EFREG-1),
 * our answers (EFANS-1) and states of documents (EFSTAT-1), as JSON Lines in both directions.
 *
 * <p>Source: Swedish e-faktura, sections 4.3 and 8.2.
 */
@NullMarked
package no.budstikke.channels.efakturase.file;

import org.jspecify.annotations.NullMarked;
