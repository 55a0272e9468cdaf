/** Configurations, right and wrong. */
@NullMarked
package no.budstikke.documents.configuration;

import org.jspecify.annotations.NullMarked;
