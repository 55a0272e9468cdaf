package no.budstikke.cli.status;

import no.budstikke.cli.console.Exit;
import no.budstikke.cli.console.Trouble;
import no.budstikke.cli.rest.Api;
import no.budstikke.cli.rest.Paths;

/** Asks a server about a name that may be a batch's or a request's. */
final class Asking {
  private final Api api;
  private final String issuer;

  Asking(Api api, String issuer) {
    this.api = api;
    this.issuer = issuer;
  }

  Sight newestBatches() {
    return new Sight.Batches(api.get(Paths.issuer(issuer) + "/batches?limit=20"));
  }

  Sight about(String name) {
    String own = Paths.issuer(issuer);
    return api.find(own + "/batches/" + Paths.encoded(name))
        .<Sight>map(Sight.Batch::new)
        .or(() -> api.find(own + "/requests/" + Paths.encoded(name)).map(Sight.Request::new))
        .orElseThrow(
            () ->
                new Trouble(
                    Exit.USAGE, "Issuer " + issuer + " has neither a batch nor a request " + name));
  }
}
