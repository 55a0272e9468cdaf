package no.budstikke.documents.schema;

import java.util.regex.Pattern;

/** The simple types that UBL uses. Source: XML Schema part 2, section 3. */
enum Type {
  TEXT("text") {
    @Override
    boolean holds(char[] text, int from, int to) {
      return true;
    }
  },
  DECIMAL("decimal") {
    @Override
    boolean holds(char[] text, int from, int to) {
      return Simple.isDecimal(text, from, to);
    }
  },
  BOOLEAN("true, false") {
    @Override
    boolean holds(char[] text, int from, int to) {
      String value = new String(text, from, to - from);
      return value.equals("true")
          || value.equals("false")
          || value.equals("1")
          || value.equals("0");
    }
  },
  DATE("yyyy-MM-dd") {
    @Override
    boolean holds(char[] text, int from, int to) {
      return Simple.isDate(text, from, to);
    }
  },
  TIME("hh:mm:ss") {
    private static final Pattern FORM =
        Pattern.compile(
            "(?:(?:[01]\\d|2[0-3]):[0-5]\\d:[0-5]\\d(?:\\.\\d+)?|24:00:00(?:\\.0+)?)"
                + "(?:Z|[+-](?:(?:0\\d|1[0-3]):[0-5]\\d|14:00))?");

    @Override
    boolean holds(char[] text, int from, int to) {
      return FORM.matcher(new String(text, from, to - from)).matches();
    }
  },
  BASE64("base64") {
    @Override
    boolean holds(char[] text, int from, int to) {
      return Simple.isBase64(text, from, to);
    }
  },
  LANGUAGE("language") {
    private static final Pattern FORM = Pattern.compile("[a-zA-Z]{1,8}(?:-[a-zA-Z0-9]{1,8})*+");

    @Override
    boolean holds(char[] text, int from, int to) {
      return FORM.matcher(new String(text, from, to - from)).matches();
    }
  };

  private final String expected;

  Type(String expected) {
    this.expected = expected;
  }

  static Type of(String builtIn) {
    return switch (builtIn) {
      case "string", "normalizedString", "anyURI" -> TEXT;
      case "decimal" -> DECIMAL;
      case "boolean" -> BOOLEAN;
      case "date" -> DATE;
      case "time" -> TIME;
      case "base64Binary" -> BASE64;
      case "language" -> LANGUAGE;
      default -> throw new IllegalArgumentException("The schema has a type " + builtIn);
    };
  }

  /** What a clerk is told that should be there. */
  String expected() {
    return expected;
  }

  /** Whether a text, blanks around it left out, is a value of the type. */
  abstract boolean holds(char[] text, int from, int to);
}
