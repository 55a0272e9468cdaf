package no.budstikke.documents.ubl;

import java.util.Set;

/** The type codes we read (UNCL 1001). Source: input format, section 2. */
final class TypeCodes {
  private static final Set<String> INVOICE =
      words(
          "380 71 80 82 84 102 218 219 331 382 383 386 388 393 395 553 575 623 780 817 870 875 876"
              + " 877");

  /** Only between two German parties, which ours are not (PEPPOL-EN16931-P0112): 326 and 384. */
  private static final Set<String> CREDIT_NOTE = words("381 81 83 396 532");

  private TypeCodes() {}

  static boolean accepts(RootType type, String code) {
    return switch (type) {
      case INVOICE -> INVOICE.contains(code);
      case CREDIT_NOTE -> CREDIT_NOTE.contains(code);
    };
  }

  private static Set<String> words(String list) {
    return Set.of(list.split(" "));
  }
}
