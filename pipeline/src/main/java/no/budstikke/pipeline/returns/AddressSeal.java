package no.budstikke.pipeline.returns;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.UUID;
import no.budstikke.core.request.IssuerId;
import no.budstikke.core.request.PostalAddress;
import no.budstikke.pipeline.secrets.KeyRing;
import no.budstikke.pipeline.secrets.Sealer;

/** New addresses as they lie in rows: sealed for their issuer and letter. */
final class AddressSeal {
  private static final String GAP = "\n";

  private final Sealer sealer;

  AddressSeal(KeyRing keys) {
    this.sealer = new Sealer(keys);
  }

  byte[] sealed(IssuerId issuer, UUID letter, PostalAddress address) {
    StringBuilder text = new StringBuilder();
    text.append(oneLine(address.country())).append(GAP);
    text.append(oneLine(address.postalCode())).append(GAP);
    text.append(oneLine(address.city()));
    address.lines().forEach(line -> text.append(GAP).append(oneLine(line)));
    return sealer.seal(text.toString().getBytes(StandardCharsets.UTF_8), context(issuer, letter));
  }

  PostalAddress open(IssuerId issuer, UUID letter, byte[] sealed) {
    String text = new String(sealer.open(sealed, context(issuer, letter)), StandardCharsets.UTF_8);
    String[] parts = text.split(GAP, -1);
    return new PostalAddress(
        Arrays.asList(parts).subList(3, parts.length), parts[1], parts[2], parts[0]);
  }

  private static String oneLine(String text) {
    return text.replace(GAP, " ");
  }

  private static byte[] context(IssuerId issuer, UUID letter) {
    return ("returned letter\n" + issuer.value() + GAP + letter).getBytes(StandardCharsets.UTF_8);
  }
}
