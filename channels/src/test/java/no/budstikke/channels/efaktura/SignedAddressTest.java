package no.budstikke.channels.efaktura;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import no.budstikke.channels.efaktura.operator.SimulatedOperatorSettings;
import no.budstikke.channels.efaktura.operator.SimulatedOperatorSettings.Manners;
import no.budstikke.core.deliver.Item;
import no.budstikke.core.followup.Door;
import no.budstikke.core.followup.Door.Admission;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where no keys are published, the operator checks its own signature (eFaktura, section 7.2). */
class SignedAddressTest {
  @TempDir private Path folder;

  @Test
  void onlyAFreshSignatureForThisVeryAddressOpensIt() {
    try (EfakturaHouse house = house();
        Efaktura channel = house.withoutKeys()) {
      Item item = item(house, 1);
      Item other = item(house, 2);
      house.send(1, item, other);
      URI document = house.operator().document(item.delivery()).orElseThrow();
      URI another = house.operator().document(other.delivery()).orElseThrow();
      Door door = channel.door().orElseThrow();

      URI fresh = house.operator().signed(document, Duration.ZERO);
      assertThat(door.admit(document.getPath(), query(fresh)))
          .isEqualTo(new Admission.Welcome(item.delivery(), "application/pdf"));
      assertThat(door.admit(another.getPath(), query(fresh)))
          .isEqualTo(new Admission.Refused("NOT_SIGNED"));
      URI old = house.operator().signed(document, Duration.ofSeconds(31));
      assertThat(door.admit(document.getPath(), query(old)))
          .isEqualTo(new Admission.Refused("NOT_SIGNED"));
      assertThat(door.admit(document.getPath(), Map.of()))
          .isEqualTo(new Admission.Refused("NO_SIGNATURE"));
      assertThat(door.admit(document.getPath(), Map.of("token", "x".repeat(3000))))
          .isEqualTo(new Admission.Refused("UNREADABLE"));
    }
  }

  @Test
  void anOperatorThatDoesNotAnswerHasNotRefused() {
    try (EfakturaHouse house = house();
        Efaktura channel = house.withoutKeys()) {
      Item item = item(house, 1);
      house.send(1, item);
      URI document = house.operator().document(item.delivery()).orElseThrow();
      URI fresh = house.operator().signed(document, Duration.ZERO);
      house.operator().access().write("validateSecuritySignature | tempfail 1");

      assertThat(channel.door().orElseThrow().admit(document.getPath(), query(fresh)))
          .isInstanceOf(Admission.NotNow.class);
    }
  }

  private static Map<String, String> query(URI signed) {
    return Arrays.stream(signed.getQuery().split("&", -1))
        .map(one -> one.split("=", 2))
        .collect(Collectors.toMap(words -> words[0], words -> words[1]));
  }

  private static Item item(EfakturaHouse house, int n) {
    return house.item(
        EfakturaHouse.usual().number("S" + n).identity(EfakturaHouse.identity(n)).build(n));
  }

  private EfakturaHouse house() {
    return new EfakturaHouse(
        folder,
        SimulatedOperatorSettings.everybody("yes"),
        Manners.usual(),
        Duration.ofSeconds(20));
  }
}
