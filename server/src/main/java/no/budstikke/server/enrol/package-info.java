/**
 * How an issuer comes in and changes its mind: configurations are read, shown to every channel, and
 * kept only when nobody objects.
 *
 * <p>Source: product specification, section 2; issue of the house, number 8.
 */
@NullMarked
package no.budstikke.server.enrol;

import org.jspecify.annotations.NullMarked;
