package no.budstikke.documents.envelope;

import java.util.Arrays;
import java.util.Optional;
import no.budstikke.documents.tree.Names;
import org.codehaus.stax2.XMLStreamReader2;

/**
 * The two elements that documents come wrapped in.
 *
 * <p>Ours is {@code b2c:Batch} with a {@code b2c:Header} ({@code ID}, {@code Issuer}, {@code
 * Created}, {@code Count}, {@code Sum} with {@code currencyID}, {@code Atomic}) and documents, each
 * alone or inside a {@code b2c:Document} whose attributes are keys.
 */
enum Wrapper {
  BATCH("b2c:Batch", "b2c:Header"),
  HEADED("sbdh:StandardBusinessDocument", "sbdh:StandardBusinessDocumentHeader");

  private final int name;
  private final int header;

  Wrapper(String name, String header) {
    this.name = Names.of(name);
    this.header = Names.of(header);
  }

  static Optional<Wrapper> of(XMLStreamReader2 xml) {
    int found = Names.of(xml);
    return Arrays.stream(values()).filter(wrapper -> wrapper.name == found).findFirst();
  }

  boolean isHeader(XMLStreamReader2 xml) {
    return Names.of(xml) == header;
  }
}
