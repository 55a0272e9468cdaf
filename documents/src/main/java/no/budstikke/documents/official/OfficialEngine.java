package no.budstikke.documents.official;

/**
 * Somebody else's engine for the official rules, which may be asked in parallel by several threads;
 * found as a service among jars that are not part of the product.
 */
public interface OfficialEngine {
  /** Its name, and the release of the rules that it has. */
  String name();

  /** What it makes of a document. */
  Opinion judge(byte[] document);
}
