package no.budstikke.channels.efaktura;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import no.budstikke.channels.efaktura.contract.TransactionStatus.Shown;
import no.budstikke.channels.efaktura.operator.SimulatedOperatorSettings;
import no.budstikke.channels.efaktura.operator.SimulatedOperatorSettings.Manners;
import no.budstikke.core.deliver.Item;
import no.budstikke.core.followup.Door.Admission;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** The page that plays the consumer's bank, as a browser sees it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BankPageTest {
  private static final URI SERVER = URI.create("http://127.0.0.1:8080/");

  private final EfakturaHouse house;
  private final HttpClient browser = HttpClient.newHttpClient();

  BankPageTest(@TempDir Path folder) {
    house =
        new EfakturaHouse(
            folder,
            SimulatedOperatorSettings.everybody("yes"),
            Manners.usual(),
            Duration.ofSeconds(20));
  }

  @AfterAll
  void close() {
    browser.close();
    house.close();
  }

  @Test
  void whatCameIsListedWithAllThatCanBeDone() throws Exception {
    Item item = sent(1);

    HttpResponse<String> page = get("");

    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.headers().firstValue("content-type")).contains("text/html; charset=utf-8");
    assertThat(page.body())
        .contains("B1", "DELIVERED")
        .contains("href=\"/bills/" + item.delivery() + "/open\"")
        .contains("action=\"/bills/" + item.delivery() + "/approve\"")
        .contains("action=\"/bills/" + item.delivery() + "/delete\"");
  }

  @Test
  void openingLeadsToTheDocumentWithATokenThatOpensIt() throws Exception {
    Item item = sent(2);
    house.operator().documentsAt(SERVER);

    HttpResponse<String> opened = get("bills/" + item.delivery() + "/open");

    assertThat(opened.statusCode()).isEqualTo(303);
    URI where = URI.create(opened.headers().firstValue("location").orElseThrow());
    assertThat(where.getAuthority()).isEqualTo(SERVER.getAuthority());
    String[] query = where.getQuery().split("=", 2);
    assertThat(query[0]).isEqualTo("token");
    assertThat(
            house.channel().door().orElseThrow().admit(where.getPath(), Map.of("token", query[1])))
        .isEqualTo(new Admission.Welcome(item.delivery(), "application/pdf"));
  }

  @Test
  void approvingDeletingAndPayingChangeWhatIsShown() throws Exception {
    Item approved = sent(3);
    Item deleted = sent(4);
    Item paid = sent(5);

    assertThat(post(approved, "approve").headers().firstValue("location")).contains("/");
    assertThat(post(deleted, "delete").statusCode()).isEqualTo(303);
    assertThat(post(paid, "pay").statusCode()).isEqualTo(303);

    assertThat(house.operator().state(approved.delivery())).contains(Shown.APPROVED);
    assertThat(house.operator().state(deleted.delivery())).contains(Shown.DELETED);
    assertThat(house.operator().state(paid.delivery())).contains(Shown.APPROVED);
    assertThat(get("").body()).contains("APPROVED", "DELETED");
    assertThat(post(deleted, "approve").statusCode()).isEqualTo(303);
    assertThat(house.operator().state(deleted.delivery())).contains(Shown.DELETED);
  }

  @Test
  void lookingAtADeedDoesNothingAndWhatIsNotThereIsNotThere() throws Exception {
    Item item = sent(6);

    get("bills/" + item.delivery() + "/approve");
    post(item, "burn");

    assertThat(house.operator().state(item.delivery())).contains(Shown.DELIVERED);
    assertThat(get("bills/no-name/open").statusCode()).isEqualTo(404);
    assertThat(get("elsewhere").statusCode()).isEqualTo(404);
    assertThat(get("jwks").body()).contains("\"kty\"").doesNotContain("\"d\"");
  }

  private HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return browser.send(
        HttpRequest.newBuilder(house.operator().bank().resolve(path)).build(),
        HttpResponse.BodyHandlers.ofString());
  }

  private HttpResponse<String> post(Item item, String deed)
      throws IOException, InterruptedException {
    return browser.send(
        HttpRequest.newBuilder(
                house.operator().bank().resolve("bills/" + item.delivery() + "/" + deed))
            .POST(BodyPublishers.noBody())
            .build(),
        HttpResponse.BodyHandlers.ofString());
  }

  private Item sent(int n) {
    Item item =
        house.item(
            EfakturaHouse.usual().number("B" + n).identity(EfakturaHouse.identity(n)).build(n));
    house.send(n, item);
    return item;
  }
}
