@NullMarked
package no.budstikke.channels.email.bounce;

import org.jspecify.annotations.NullMarked;
