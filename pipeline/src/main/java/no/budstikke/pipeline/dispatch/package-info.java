/**
 * Step 6, durable: attempts are committed before their call, results after it, both by chunks. What
 * may have arrived is never sent again blindly: it is traced at the counterpart, or waits for a
 * person.
 *
 * <p>Channels that take single items get them with bounded concurrency; channels that take files
 * get transmissions, numbered and stored before the first attempt.
 *
 * <p>What a receiver puts off for too long is given up, and what goes to a receiver that refuses us
 * waits for a person.
 *
 * <p>Source: product specification, sections 3.12, 6.3 and 7; mail and print, section 2.3; design,
 * section 4.
 */
@NullMarked
package no.budstikke.pipeline.dispatch;

import org.jspecify.annotations.NullMarked;
