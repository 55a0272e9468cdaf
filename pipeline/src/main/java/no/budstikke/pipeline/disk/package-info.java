/**
 * Files that are whole or absent after a power cut, and that only their owner reads.
 *
 * <p>The database does this for its own files; this room does it for the few that stand beside it:
 * passwords, keys, packs of documents and backups (design 4, "Durable for real"; design 9 ruling
 * 15).
 */
@NullMarked
package no.budstikke.pipeline.disk;

import org.jspecify.annotations.NullMarked;
