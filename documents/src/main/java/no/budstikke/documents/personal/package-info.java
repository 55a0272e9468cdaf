/**
 * The personal page behind the button of a Smartmail: every kind of page as a record, and the HTML,
 * style and script that show it. Nothing here knows a network, a clock or a store.
 *
 * <p>Source: mail and print, sections 1.4 and 1.5; WCAG 2.2 level AA.
 */
@NullMarked
package no.budstikke.documents.personal;

import org.jspecify.annotations.NullMarked;
