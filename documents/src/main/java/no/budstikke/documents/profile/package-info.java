/**
 * The consumer profile: our own rules, each a row with its id, and the judge that applies them.
 *
 * <p>Source: input format, section 11; layers L5 and L6 of its section 12.
 */
@NullMarked
package no.budstikke.documents.profile;

import org.jspecify.annotations.NullMarked;
