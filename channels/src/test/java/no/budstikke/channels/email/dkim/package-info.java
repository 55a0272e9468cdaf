@NullMarked
package no.budstikke.channels.email.dkim;

import org.jspecify.annotations.NullMarked;
