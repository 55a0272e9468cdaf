/**
 * The shadow: an official engine that checks our verdicts again while we work, when it is switched
 * on. It judges every document that we reject and a sample of those that we accept; whatever it
 * sees differently is an alarm.
 */
@NullMarked
package no.budstikke.documents.shadow;

import org.jspecify.annotations.NullMarked;
