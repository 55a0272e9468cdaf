package no.budstikke.documents.tree;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The names in one document that are not in the vocabulary, numbered behind those that are. */
final class ForeignNames {
  private final List<String> names = new ArrayList<>();
  private final Map<String, Integer> numbers = new HashMap<>();

  void clear() {
    if (!names.isEmpty()) {
      names.clear();
      numbers.clear();
    }
  }

  List<String> all() {
    return names;
  }

  /** The number of a name, whether in the vocabulary or not. */
  int number(String namespace, String local) {
    int known = Names.find(namespace, local);
    return known >= 0 ? known : number("Q{" + namespace + "}" + local);
  }

  private int number(String written) {
    Integer number = numbers.get(written);
    if (number == null) {
      number = Names.count() + names.size();
      names.add(written);
      numbers.put(written, number);
    }
    return number;
  }

  /** A name as findings write it. */
  String written(int number) {
    return number < Names.count() ? Names.prefixed(number) : names.get(number - Names.count());
  }
}
