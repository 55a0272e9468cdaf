package no.budstikke.server.rest;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import java.util.stream.Stream;
import no.budstikke.server.fixture.Documents;
import org.junit.jupiter.params.provider.Arguments;

/** Uploads that are meant to harm, each with a name. */
final class HostileUploads {
  private HostileUploads() {}

  static Stream<Arguments> all() {
    String good = Documents.invoice("H-1");
    return Stream.of(
        Arguments.of("malformed", good.replace("</cbc:ID>", "").getBytes(UTF_8)),
        Arguments.of("not ended", good.substring(0, 3000).getBytes(UTF_8)),
        Arguments.of(
            "doctype",
            good.replaceFirst(
                    "<Invoice", "<!DOCTYPE x [<!ENTITY a SYSTEM 'file:///etc/passwd'>]><Invoice")
                .getBytes(UTF_8)),
        Arguments.of(
            "wrong encoding",
            new byte[] {'<', 'a', '>', (byte) 0xff, (byte) 0xfe, '<', '/', 'a', '>'}),
        Arguments.of("unknown root", "<Order xmlns='urn:x'/>".getBytes(UTF_8)),
        Arguments.of("no envelope at all", "hello".getBytes(UTF_8)),
        Arguments.of("empty", " ".getBytes(UTF_8)),
        Arguments.of("zip bomb", Documents.zip("bomb.xml", " ".repeat(40_000_000))),
        Arguments.of("path trick", Documents.zip("../../evil.xml", good)),
        Arguments.of("truncated zip", Arrays.copyOf(Documents.zip("1.xml", good), 700)));
  }
}
