/**
 * What another policy or other prices would have done to requests that were decided already.
 *
 * <p>Source: product specification, sections 8.2 and 8.4.
 */
@NullMarked
package no.budstikke.server.whatif;

import org.jspecify.annotations.NullMarked;
