package no.budstikke.walls;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The measures of style, section 10, that text alone can tell. */
class MeasuresTest {
  private static final Sources HOUSE = Sources.main();

  @Test
  void filesFitInTheHead() {
    assertThat(HOUSE.files()).hasSizeGreaterThan(100);
    assertThat(HOUSE.lengthAt(0.5)).as("median").isLessThanOrEqualTo(80);
    assertThat(HOUSE.lengthAt(0.9)).as("p90").isLessThanOrEqualTo(200);
    assertThat(HOUSE.files()).noneMatch(file -> file.lines().size() > 400);
  }

  @Test
  void everyPublicTypeSaysWhatItMeans() {
    assertThat(HOUSE.files()).filteredOn(Sources.Source::hidesItsMeaning).isEmpty();
  }

  @Test
  void everythingIsCaughtInOnePlaceOnly() {
    assertThat(HOUSE.files())
        .filteredOn(
            file -> file.lines().stream().anyMatch(line -> line.contains("catch (Exception")))
        .hasSizeLessThanOrEqualTo(1);
  }

  @Test
  void aTypeWithoutADocstringIsSeen() {
    Sources.Source bare =
        new Sources.Source(Path.of("A.java"), List.of("package a;", "", "public final class A {}"));
    Sources.Source documented =
        new Sources.Source(Path.of("A.java"), List.of("/** An A. */", "public final class A {}"));

    assertThat(bare.hidesItsMeaning()).isTrue();
    assertThat(documented.hidesItsMeaning()).isFalse();
  }
}
