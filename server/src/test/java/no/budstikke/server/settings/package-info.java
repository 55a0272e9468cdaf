@NullMarked
package no.budstikke.server.settings;

import org.jspecify.annotations.NullMarked;
