package no.budstikke.documents.official;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import no.budstikke.documents.tree.Names;
import org.junit.jupiter.api.Test;

class GroupsTest {
  private static final int NO_PARENT = Integer.MAX_VALUE;
  private static final int FOREIGN = Names.count() + 7;

  private final Groups groups =
      new Groups(List.of("cac:Party/cbc:ID 3", "cbc:ID 2", "cbc:Name 1", "cac:Item/cbc:ID 4"));

  private int of(String name, String parent) {
    return groups.of(Names.of(name), Names.of(parent));
  }

  @Test
  void anElementBelongsWhereItsNameAndItsParentSay() {
    assertThat(of("cbc:ID", "cac:Party")).isEqualTo(3);
    assertThat(of("cbc:ID", "cac:Item")).isEqualTo(4);
    assertThat(of("cbc:ID", "cac:Price")).isEqualTo(2);
    assertThat(of("cbc:Name", "cac:Party")).isEqualTo(1);
  }

  @Test
  void aParentOutsideTheVocabularyOrNoneIsLikeAnyOther() {
    assertThat(groups.of(Names.of("cbc:ID"), FOREIGN)).isEqualTo(2);
    assertThat(groups.of(Names.of("cbc:ID"), NO_PARENT)).isEqualTo(2);
  }

  @Test
  void aNameThatNoRuleNamesBelongsToTheFirstGroup() {
    assertThat(of("cac:Price", "cac:Party")).isZero();
    assertThat(groups.of(FOREIGN, Names.of("cac:Party"))).isZero();
  }
}
