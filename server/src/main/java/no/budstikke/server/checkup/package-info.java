/**
 * Whether counterparts know us: asked now and then for every issuer with a contract, told by {@code
 * /actuator/health} in numbers and by the list of channels by name.
 *
 * <p>Source: Kivra, section 4; design, section 8.
 */
@NullMarked
package no.budstikke.server.checkup;

import org.jspecify.annotations.NullMarked;
