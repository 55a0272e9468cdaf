/**
 * Findings and verdicts in the form that programs read; shared by the command line and the server.
 *
 * <p>Source: input format, section 12 (finding record).
 */
@NullMarked
package no.budstikke.documents.report;

import org.jspecify.annotations.NullMarked;
