@NullMarked
package no.budstikke.server.rest;

import org.jspecify.annotations.NullMarked;
