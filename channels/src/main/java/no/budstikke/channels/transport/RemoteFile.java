package no.budstikke.channels.transport;

import java.time.Instant;

/**
 * A file on a file server.
 *
 * @param name without folder
 * @param size in bytes
 * @param modified by the server's clock
 */
public record RemoteFile(String name, long size, Instant modified) {}
