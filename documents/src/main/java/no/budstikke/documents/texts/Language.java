package no.budstikke.documents.texts;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The languages that findings are told in. */
public enum Language {
  NB,
  NN,
  SV,
  EN;

  /** The code as in BCP 47: {@code nb}, {@code nn}, {@code sv} or {@code en}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The language of a BCP 47 tag; {@code no} is Bokmål. Nothing for languages we do not have. */
  public static Optional<Language> of(String tag) {
    String language = Locale.forLanguageTag(tag).getLanguage();
    String code = language.equals("no") ? "nb" : language;
    return Arrays.stream(values()).filter(one -> one.code().equals(code)).findFirst();
  }
}
