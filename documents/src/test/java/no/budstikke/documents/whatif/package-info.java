@NullMarked
package no.budstikke.documents.whatif;

import org.jspecify.annotations.NullMarked;
