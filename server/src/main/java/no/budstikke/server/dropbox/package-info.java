/**
 * The SFTP drop box: each issuer finds {@code in/}, {@code read/} and {@code out/}, lays a file
 * into the first by rename, and takes the verdict out of the last.
 *
 * <p>An issuer logs in with its short name and one of its keys as password, and sees nothing of any
 * other. A file is answered once, whatever happens in between: its batch is called after its name
 * and content, and found again by that.
 *
 * <p>Source: design, section 5 and ruling 15.
 */
@NullMarked
package no.budstikke.server.dropbox;

import org.jspecify.annotations.NullMarked;
