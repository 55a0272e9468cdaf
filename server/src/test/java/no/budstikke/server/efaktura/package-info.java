/** eFaktura over its operator's own wire. */
@NullMarked
package no.budstikke.server.efaktura;

import org.jspecify.annotations.NullMarked;
