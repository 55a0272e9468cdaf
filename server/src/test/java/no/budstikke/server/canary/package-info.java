@NullMarked
package no.budstikke.server.canary;

import org.jspecify.annotations.NullMarked;
