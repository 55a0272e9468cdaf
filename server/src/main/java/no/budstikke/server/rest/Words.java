package no.budstikke.server.rest;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import no.budstikke.documents.texts.FindingTexts;
import no.budstikke.documents.texts.Language;
import no.budstikke.pipeline.books.Slice;
import no.budstikke.server.problem.Refusal;

/** Reads what stands in addresses and headers. */
final class Words {
  private static final int MOST = 1000;

  private Words() {}

  /** The sentences in the language that {@code ?lang=} or Accept-Language asks for. */
  static FindingTexts texts(HttpServletRequest request) {
    return FindingTexts.in(language(request));
  }

  /** The language that {@code ?lang=} or Accept-Language asks for. */
  static Language language(HttpServletRequest request) {
    Stream<String> asked = Stream.ofNullable(request.getParameter("lang"));
    List<Locale> accepted =
        request.getHeader("Accept-Language") == null
            ? List.of()
            : Collections.list(request.getLocales());
    return Stream.concat(asked, accepted.stream().map(Locale::toLanguageTag))
        .flatMap(tag -> Language.of(tag).stream())
        .findFirst()
        .orElse(Language.EN);
  }

  /** A name of ours that stands in a path: what is none, is nobody's. */
  static UUID id(String written, String what) {
    return uuid(written).orElseThrow(() -> Refusal.notFound(what));
  }

  /** A name of ours that stands in a query, where there is one. */
  static Optional<UUID> filter(String written, String name) {
    if (written.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        uuid(written).orElseThrow(() -> Refusal.badRequest("'" + name + "' is no name of ours.")));
  }

  /** Which part of a list, when its cursor is one name of ours. */
  static Slice.Wanted slice(int limit, String cursor) {
    filter(cursor, "cursor");
    return new Slice.Wanted(cursor, limit(limit));
  }

  /** Which part of a list, when its cursor is two names of ours. */
  static Slice.Wanted sliceOfPairs(int limit, String cursor) {
    String[] names = cursor.split("\\.", -1);
    if (!cursor.isEmpty() && names.length != 2) {
      throw Refusal.badRequest("'cursor' is no name of ours.");
    }
    for (String name : names) {
      filter(name, "cursor");
    }
    return new Slice.Wanted(cursor, limit(limit));
  }

  /** A state's name, or nothing. */
  static <E extends Enum<E>> String state(String written, Class<E> states) {
    if (!written.isEmpty()
        && Stream.of(states.getEnumConstants()).noneMatch(one -> one.name().equals(written))) {
      throw Refusal.badRequest("'state' is none of the states.");
    }
    return written;
  }

  /** {@code true} or {@code false}, or nothing. */
  static String yesOrNo(String written, String name) {
    if (!written.isEmpty() && !written.equals("true") && !written.equals("false")) {
      throw Refusal.badRequest("'" + name + "' is true or false.");
    }
    return written;
  }

  private static int limit(int limit) {
    if (limit < 1 || limit > MOST) {
      throw Refusal.badRequest("'limit' is a number from 1 to " + MOST + ".");
    }
    return limit;
  }

  private static Optional<UUID> uuid(String written) {
    try {
      return written.length() == 36 ? Optional.of(UUID.fromString(written)) : Optional.empty();
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }
}
