/**
 * The clock that can travel (design, section 4 and ruling 15): the machine's clock and a distance
 * that only grows, kept in the database and shared by all nodes. Leases and signs of life use the
 * database's own clock instead.
 */
@NullMarked
package no.budstikke.pipeline.clock;

import org.jspecify.annotations.NullMarked;
