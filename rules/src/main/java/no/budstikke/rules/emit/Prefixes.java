package no.budstikke.rules.emit;

import java.util.Map;
import no.budstikke.rules.xpath.Unsupported;

/** The prefixes of a file, and those that we use for the same namespaces. */
record Prefixes(Map<String, String> namespaces) {
  private static final String UBL = "urn:oasis:names:specification:ubl:schema:xsd:";
  private static final Map<String, String> OURS =
      Map.of(
          UBL + "Invoice-2", "inv",
          UBL + "CreditNote-2", "cn",
          UBL + "CommonAggregateComponents-2", "cac",
          UBL + "CommonBasicComponents-2", "cbc",
          UBL + "CommonExtensionComponents-2", "ext");

  /** The name with our prefix. */
  String canonical(String name) {
    int colon = name.indexOf(':');
    if (colon < 0) {
      throw new Unsupported("the name " + name + " without a prefix");
    }
    String ours = OURS.get(namespaces.getOrDefault(name.substring(0, colon), ""));
    if (ours == null) {
      throw new Unsupported("the namespace of " + name);
    }
    return ours + name.substring(colon);
  }
}
