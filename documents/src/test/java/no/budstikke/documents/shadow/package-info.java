/** What the shadow checks, and what it says. */
@NullMarked
package no.budstikke.documents.shadow;

import org.jspecify.annotations.NullMarked;
