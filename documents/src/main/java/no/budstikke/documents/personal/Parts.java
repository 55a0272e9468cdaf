package no.budstikke.documents.personal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import no.budstikke.documents.html.Template;

/** The files the pages are put together from; <code>{{&gt;name}}</code> is another of them. */
final class Parts {
  private static final Pattern PART = Pattern.compile("\\{\\{>(\\w+)}}");

  private Parts() {}

  /** A whole page around what it holds. */
  static Template page(String content) {
    return Template.read(html("head") + html(content) + html("foot"));
  }

  static String text(String file) {
    try (InputStream stream = Parts.class.getResourceAsStream(file)) {
      if (stream == null) {
        throw new IllegalStateException(file + " is missing.");
      }
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(file + " cannot be read.", e);
    }
  }

  private static String html(String name) {
    return PART.matcher(text(name + ".html"))
        .replaceAll(part -> java.util.regex.Matcher.quoteReplacement(inner(part)));
  }

  private static String inner(MatchResult part) {
    return html(part.group(1));
  }
}
