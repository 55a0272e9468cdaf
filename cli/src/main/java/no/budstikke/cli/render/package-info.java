/**
 * {@code budstikke render}: what a consumer would see of one document, made without a server.
 *
 * <p>Source: mail and print, section 5; CLI contract, {@code render}.
 */
@NullMarked
package no.budstikke.cli.render;

import org.jspecify.annotations.NullMarked;
