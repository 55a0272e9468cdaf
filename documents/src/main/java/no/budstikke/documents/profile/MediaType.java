package no.budstikke.documents.profile;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The six allowed types and how their files begin. Source: input format, section 6 (BR-CL-24). */
enum MediaType {
  PDF("application/pdf", "%PDF-"),
  PNG("image/png", "\u0089PNG\r\n\u001a\n"),
  JPEG("image/jpeg", "\u00ff\u00d8\u00ff"),
  CSV("text/csv", ""),
  XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "PK\u0003\u0004"),
  ODS("application/vnd.oasis.opendocument.spreadsheet", "PK\u0003\u0004");

  /** Readers of PDF look for its mark in the first kilobyte. */
  private static final int PDF_SLACK = 1024;

  private final String name;
  private final String start;

  MediaType(String name, String start) {
    this.name = name;
    this.start = start;
  }

  /** The type with this name; nothing for types that are not allowed. */
  static Optional<MediaType> named(String text) {
    String wanted = text.toLowerCase(Locale.ROOT);
    return Arrays.stream(values()).filter(type -> type.name.equals(wanted)).findFirst();
  }

  /** Whether a file begins as its type should; text has no zero bytes. */
  boolean begins(byte[] file) {
    return switch (this) {
      case CSV -> isText(file);
      case PDF -> beginsWithin(file, PDF_SLACK);
      case PNG, JPEG, XLSX, ODS -> beginsWithin(file, 0);
    };
  }

  private boolean beginsWithin(byte[] file, int slack) {
    for (int from = 0; from <= slack; from++) {
      if (beginsAt(file, from)) {
        return true;
      }
    }
    return false;
  }

  private boolean beginsAt(byte[] file, int from) {
    if (file.length - from < start.length()) {
      return false;
    }
    for (int i = 0; i < start.length(); i++) {
      if ((file[from + i] & 0xFF) != start.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  private static boolean isText(byte[] file) {
    for (byte b : file) {
      if (b == 0) {
        return false;
      }
    }
    return true;
  }
}
