package no.budstikke.channels.efaktura;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import no.budstikke.channels.Assignments;
import no.budstikke.channels.efaktura.operator.SimulatedOperatorSettings;
import no.budstikke.channels.efaktura.operator.SimulatedOperatorSettings.Manners;
import no.budstikke.core.deliver.Item;
import no.budstikke.core.followup.Door.Admission;
import no.budstikke.core.request.Attachment;
import no.budstikke.core.request.Content;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Where consumers open their documents, and who lets them in (eFaktura, section 7). */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DetailsRulesTest {
  private final EfakturaHouse house;
  private int shipments;

  DetailsRulesTest(@TempDir Path folder) {
    house =
        new EfakturaHouse(
            folder,
            SimulatedOperatorSettings.everybody("yes"),
            Manners.usual(),
            Duration.ofSeconds(20));
  }

  @AfterAll
  void close() {
    house.close();
  }

  @Test
  void addressesTellNothingAndNobodyElseMakesOne() {
    send(item(93));
    String url = house.operator().document(item(93).delivery()).orElseThrow().toString();

    assertThat(url).startsWith(EfakturaHouse.BASE + "/details/").endsWith(".pdf");
    Assignments.CANARIES.forEach(canary -> assertThat(url).doesNotContain(canary));
    String path = url.substring(EfakturaHouse.BASE.toString().length());
    var door = house.channel().door().orElseThrow();
    assertThat(door.admit(path, Map.of())).isEqualTo(new Admission.Refused("NO_TOKEN"));
    char changed = path.charAt(20) == 'A' ? 'B' : 'A';
    String other = path.substring(0, 20) + changed + path.substring(21);
    assertThat(door.admit(other, Map.of())).isEqualTo(new Admission.NotHere());
    String token = house.operator().token(URI.create(url), Duration.ZERO);
    assertThat(door.admit(path, Map.of("token", token)))
        .isEqualTo(new Admission.Welcome(item(93).delivery(), "application/pdf"));
    assertThat(door.admit(path, Map.of("token", token + "x")))
        .isInstanceOf(Admission.Refused.class);
  }

  @Test
  void theSameDocumentCanBeOpenedAsAPageUnlessTheIssuerHasDrawnItOrEnclosedSomething() {
    Item plain = item(97);
    Item enclosed = item(98, Attachment.Role.ENCLOSURE);
    Item drawn = item(99, Attachment.Role.IMAGE);
    send(plain, enclosed, drawn);

    URI page = house.operator().document(plain.delivery(), "text/html").orElseThrow();
    assertThat(page.toString()).endsWith(".html");
    assertThat(house.operator().document(plain.delivery(), "application/pdf")).isPresent();
    assertThat(house.operator().document(enclosed.delivery(), "application/pdf")).isPresent();
    assertThat(house.operator().document(enclosed.delivery(), "text/html")).isEmpty();
    assertThat(house.operator().document(drawn.delivery(), "text/html")).isEmpty();
    String token = house.operator().token(page, Duration.ZERO);
    var door = house.channel().door().orElseThrow();
    assertThat(door.admit(page.getPath(), Map.of("token", token)))
        .isEqualTo(new Admission.Welcome(plain.delivery(), "text/html"));
    assertThat(door.admit(page.getPath().replace(".html", ".pdf"), Map.of("token", token)))
        .as("a token opens the form that it names")
        .isEqualTo(new Admission.Refused("OTHER_DOCUMENT"));
  }

  private Item item(int n) {
    return house.item(
        EfakturaHouse.usual().number("R" + n).identity(EfakturaHouse.identity(n)).build(n));
  }

  private Item item(int n, Attachment.Role role) {
    byte[] pdf = {'%', 'P', 'D', 'F'};
    return house.item(
        EfakturaHouse.usual()
            .number("R" + n)
            .attachment(new Attachment(role, "a.pdf", "application/pdf", Content.of(pdf)))
            .build(n));
  }

  private void send(Item... items) {
    shipments++;
    house.send(shipments, items);
  }
}
