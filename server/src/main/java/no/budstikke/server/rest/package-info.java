/**
 * The REST interface {@code /v1}: issuers, batches, requests, deliveries and what operators do.
 *
 * <p>JSON in and out, RFC 9457 problems, lists in pages {@code {items, next}}; fields are added and
 * never renamed or removed.
 *
 * <p>Source: design, section 5; command line contract.
 */
@NullMarked
package no.budstikke.server.rest;

import org.jspecify.annotations.NullMarked;
