package no.budstikke.documents.envelope;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import no.budstikke.core.validate.Finding;
import no.budstikke.documents.tree.Names;
import no.budstikke.documents.tree.Node;
import no.budstikke.documents.tree.Path;

/**
 * The Peppol standard business document header, and where the document says something else
 * (B2C-ENV-03). Only the sender's side is compared: consumers have no address. Source: input
 * format, section 8.
 */
final class BusinessHeader {
  private static final Path SCOPE = Path.of("sbdh:BusinessScope/sbdh:Scope");
  private static final Path TYPE = Path.of("sbdh:Type");
  private static final Path INSTANCE = Path.of("sbdh:InstanceIdentifier");
  private static final Path SENDER = Path.of("sbdh:Sender/sbdh:Identifier");
  private static final Path CUSTOMIZATION = Path.of("cbc:CustomizationID");
  private static final Path PROFILE = Path.of("cbc:ProfileID");
  private static final Path ENDPOINT =
      Path.of("cac:AccountingSupplierParty/cac:Party/cbc:EndpointID");
  private static final int SCHEME = Names.of("@schemeID");
  private static final String DOCUMENT = "DOCUMENTID";
  private static final String PROCESS = "PROCESSID";

  private final Map<String, String> scopes = new HashMap<>();
  private String sender = "";

  void read(Node header) {
    for (Node scope : header.each(SCOPE)) {
      scopes.put(scope.first(TYPE).text(), scope.first(INSTANCE).text());
    }
    sender = header.first(SENDER).text();
  }

  List<Finding> disagreements(Node root) {
    List<Finding> found = new ArrayList<>();
    Node customization = root.first(CUSTOMIZATION);
    if (scopes.containsKey(DOCUMENT) && !names(scopes.get(DOCUMENT), customization.text())) {
      found.add(EnvelopeFindings.disagrees("document-type", customization.place()));
    }
    Node profile = root.first(PROFILE);
    if (scopes.containsKey(PROCESS) && !scopes.get(PROCESS).equals(profile.text())) {
      found.add(EnvelopeFindings.disagrees("process", profile.place()));
    }
    Node endpoint = root.first(ENDPOINT);
    if (!sender.isEmpty() && endpoint.exists() && !sender.equals(address(endpoint))) {
      found.add(EnvelopeFindings.disagrees("sender", endpoint.place()));
    }
    return found;
  }

  /** {@code namespace::root##customization::version}. */
  private static boolean names(String documentId, String customization) {
    int from = documentId.indexOf("##");
    int to = documentId.lastIndexOf("::");
    return from >= 0 && to > from && documentId.substring(from + 2, to).equals(customization);
  }

  private static String address(Node endpoint) {
    return endpoint.attribute(SCHEME) + ":" + endpoint.text();
  }
}
