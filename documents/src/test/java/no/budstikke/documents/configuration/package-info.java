@NullMarked
package no.budstikke.documents.configuration;

import org.jspecify.annotations.NullMarked;
