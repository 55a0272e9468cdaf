/**
 * Step 1: what an issuer handed us has a name, a key and a fingerprint, and is new, known or in
 * conflict.
 *
 * <p>Source: product specification, section 7; input format, section 8.
 */
@NullMarked
package no.budstikke.core.receive;

import org.jspecify.annotations.NullMarked;
