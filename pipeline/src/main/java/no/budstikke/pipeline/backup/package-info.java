/**
 * Backup and restore of all that an installation owns: database, store and keys (design 9 ruling
 * 15).
 *
 * <p>A backup is a directory: one compressed COPY text for each table, all of one snapshot, then
 * every pack, then the keys if they were asked for, then the manifest with the hash of each part.
 * The snapshot is older than the packs, and packs never change, so whatever a row refers to is
 * there. A directory without a manifest is no backup.
 */
@NullMarked
package no.budstikke.pipeline.backup;

import org.jspecify.annotations.NullMarked;
