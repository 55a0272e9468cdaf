/** What the channel eFaktura and its simulated operator promise. */
@NullMarked
package no.budstikke.channels.efaktura;

import org.jspecify.annotations.NullMarked;
