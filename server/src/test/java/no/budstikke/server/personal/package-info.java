/** Personal pages as browsers and robots see them. */
@NullMarked
package no.budstikke.server.personal;

import org.jspecify.annotations.NullMarked;
