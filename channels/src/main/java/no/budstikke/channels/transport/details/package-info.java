/**
 * Where consumers open documents that their bank shows them: addresses that nobody can guess, and
 * doors that let in whom a channel's rules let in, nobody too often, and not for ever.
 *
 * <p>Source: eFaktura, section 7; Swedish e-faktura, section 9.6.
 */
@NullMarked
package no.budstikke.channels.transport.details;

import org.jspecify.annotations.NullMarked;
