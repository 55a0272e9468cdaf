/**
 * What consumers would rather have, as their issuers know it; every change is kept.
 *
 * <p>Source: product specification, sections 4.1 and 4.2.
 */
@NullMarked
package no.budstikke.pipeline.preferences;

import org.jspecify.annotations.NullMarked;
