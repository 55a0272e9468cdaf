/**
 * An issuer's configuration: who it is, its accounts and how it wants its requests to travel. A
 * wrong one is refused with all its mistakes at once, each with its place; what stands there is
 * never repeated, since it may be secret or personal.
 *
 * <p>Source: product specification, sections 4.2 and 12 (everything that is estimated is data).
 */
@NullMarked
package no.budstikke.documents.configuration;

import org.jspecify.annotations.NullMarked;
