package no.budstikke.cli.demo;

import no.budstikke.cli.generate.MadeIssuer;
import no.budstikke.cli.rest.Api;
import no.budstikke.cli.rest.Paths;
import tools.jackson.databind.JsonNode;

/**
 * A batch that the server has taken.
 *
 * @param issuer whose
 * @param api with the issuer's key
 * @param batch its name at the server
 */
record Sent(MadeIssuer issuer, Api api, String batch) {
  /** What the server says of it now. */
  JsonNode now() {
    return api.get(Paths.issuer(issuer.id()) + "/batches/" + batch);
  }
}
