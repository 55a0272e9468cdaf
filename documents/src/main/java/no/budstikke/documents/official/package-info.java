/**
 * The official verdict: what the compiled rules run on, and the running of them.
 *
 * <p>The classes of a release are made from its rule files while building and found as services, so
 * that two releases can be there side by side. Source: input format, section 12 (L3, L4).
 */
@NullMarked
package no.budstikke.documents.official;

import org.jspecify.annotations.NullMarked;
