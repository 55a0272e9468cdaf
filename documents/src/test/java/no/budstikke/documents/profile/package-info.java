/** The rules and their judge. */
@NullMarked
package no.budstikke.documents.profile;

import org.jspecify.annotations.NullMarked;
