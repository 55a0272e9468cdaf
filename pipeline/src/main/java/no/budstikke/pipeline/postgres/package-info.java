/**
 * The ground the house stands on: PostgreSQL, embedded by default or external by URL (design 3 and
 * 4).
 *
 * <p>The embedded server is a real one with its own process. It outlives a killed node, is found
 * again by the next start on the same data directory, and recovers when it was killed itself. A
 * database that could lose what it has acknowledged is refused (design 4, "Durable for real").
 */
@NullMarked
package no.budstikke.pipeline.postgres;

import org.jspecify.annotations.NullMarked;
