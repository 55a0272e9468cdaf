package no.budstikke.walls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class WallsTest {
  private static final String BASE = "no.budstikke";
  private static final JavaClasses HOUSE =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages(BASE);

  @ParameterizedTest
  @EnumSource
  void theHouseKeepsTheWall(Wall wall) {
    assertThat(HOUSE).as("the house was found").hasSizeGreaterThan(100);
    wall.in(BASE).allowEmptyShould(true).check(HOUSE);
  }

  @ParameterizedTest
  @EnumSource
  void theWallRefusesItsCounterExample(Wall wall) {
    String base = "counterexample." + wall.name().toLowerCase(Locale.ROOT).replace("_", "");
    JavaClasses broken = new ClassFileImporter().importPackages(base);

    assertThat(broken).as("a counter-example stands in " + base).isNotEmpty();
    assertThatThrownBy(() -> wall.in(base).check(broken)).isInstanceOf(AssertionError.class);
  }
}
