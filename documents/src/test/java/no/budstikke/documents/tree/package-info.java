/** Tests of tree. */
@NullMarked
package no.budstikke.documents.tree;

import org.jspecify.annotations.NullMarked;
