/**
 * Everything at once, for people who want to see it and for machines that want to be sure:
 * simulated networks, a server of its own, two issuers, a batch each, and the books compared in the
 * end, delivery by delivery.
 *
 * <p>Source: command line contract, {@code demo}; design, ruling 4 and section 6.
 */
@NullMarked
package no.budstikke.cli.demo;

import org.jspecify.annotations.NullMarked;
