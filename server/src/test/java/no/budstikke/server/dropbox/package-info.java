@NullMarked
package no.budstikke.server.dropbox;

import org.jspecify.annotations.NullMarked;
