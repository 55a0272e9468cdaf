/**
 * Backup and restore by hand, without the rest of the server: {@code budstikke backup} and {@code
 * budstikke restore}.
 *
 * <p>Source: design, ruling 15.
 */
@NullMarked
package no.budstikke.server.backup;

import org.jspecify.annotations.NullMarked;
