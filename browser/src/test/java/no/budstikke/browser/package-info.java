/**
 * What consumers see, in a real browser: the personal pages with keyboard, without script, in the
 * dark and on small screens, judged by axe-core.
 *
 * <p>Source: mail and print, section 1.5; WCAG 2.2 level AA.
 */
@NullMarked
package no.budstikke.browser;

import org.jspecify.annotations.NullMarked;
