/**
 * What is wrong with a call, as RFC 9457 problem documents: one shape for every error, no stack
 * trace, no personal data.
 *
 * <p>Source: design, section 5.
 */
@NullMarked
package no.budstikke.server.problem;

import org.jspecify.annotations.NullMarked;
