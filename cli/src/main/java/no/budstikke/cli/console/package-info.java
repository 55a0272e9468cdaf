/**
 * What all commands share in talking to people and to scripts: exit codes, sentences instead of
 * stack traces, JSON on standard output, progress on a terminal, tables.
 *
 * <p>Source: command line contract, first paragraph.
 */
@NullMarked
package no.budstikke.cli.console;

import org.jspecify.annotations.NullMarked;
