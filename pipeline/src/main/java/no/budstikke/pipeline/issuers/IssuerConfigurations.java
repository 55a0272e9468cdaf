package no.budstikke.pipeline.issuers;

/**
 * Makes a stored configuration an issuer again. Its format is the business of whoever reads
 * documents.
 */
@FunctionalInterface
public interface IssuerConfigurations {
  /** The issuer that this text, once accepted, configures. */
  IssuerProfile read(String content);
}
