/**
 * What the server is told when it starts: options, environment and a file, read into records that
 * are complete, or refused with one sentence for each mistake.
 */
@NullMarked
package no.budstikke.server.settings;

import org.jspecify.annotations.NullMarked;
