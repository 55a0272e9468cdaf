package no.budstikke.pipeline.issuers;

import no.budstikke.core.choose.Policy;
import no.budstikke.core.request.IssuerId;
import no.budstikke.core.request.Market;
import no.budstikke.core.validate.Account;

/**
 * One issuer as configured.
 *
 * @param id its short name
 * @param name as people know it
 * @param market where its consumers live
 * @param account what the rules must know of it
 * @param policy how its payment requests are to travel; its version is the configuration's
 */
public record IssuerProfile(
    IssuerId id, String name, Market market, Account account, Policy policy) {}
