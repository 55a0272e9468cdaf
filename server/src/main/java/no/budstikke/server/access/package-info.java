/**
 * Who may call what: keys of issuers, which see that issuer and nothing of any other, and keys of
 * operators.
 *
 * <p>Source: design, section 4 ("Operators have names") and section 5.
 */
@NullMarked
package no.budstikke.server.access;

import org.jspecify.annotations.NullMarked;
