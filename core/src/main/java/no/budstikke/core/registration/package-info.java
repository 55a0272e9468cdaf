/**
 * Registrations of consumers with a scheme in which each issuer keeps its own register: what the
 * scheme tells of them, what we answer, and who can be reached where.
 *
 * <p>Source: Swedish e-faktura, sections 3.2 and 4; product specification, sections 3.2 and 3.5.
 */
@NullMarked
package no.budstikke.core.registration;

import org.jspecify.annotations.NullMarked;
