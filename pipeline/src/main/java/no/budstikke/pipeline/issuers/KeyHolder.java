package no.budstikke.pipeline.issuers;

import no.budstikke.core.request.IssuerId;

/** Whom a key speaks for. */
public sealed interface KeyHolder {
  /** The key's name; stands as actor in events. */
  String name();

  /** Somebody who runs this installation, by name. */
  record Operator(String name) implements KeyHolder {}

  /** A program of an issuer: it sees that issuer and no other. */
  record OfIssuer(IssuerId issuer, String name) implements KeyHolder {}
}
