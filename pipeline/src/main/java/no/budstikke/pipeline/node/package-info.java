/**
 * One node at work: lanes that lease chunks and do what they wait for, the sign of life by which
 * other nodes know that we live, and the recurring work.
 *
 * <p>A node that dies loses its sign of life at once with its connection; whoever is alive gives
 * its chunks back and refuses what it was reading. This is the one place that catches everything: a
 * bug stops one journey and shows, the others go on.
 *
 * <p>Source: design, sections 4 and 8.
 */
@NullMarked
package no.budstikke.pipeline.node;

import org.jspecify.annotations.NullMarked;
