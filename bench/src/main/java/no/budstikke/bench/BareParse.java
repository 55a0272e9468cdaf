package no.budstikke.bench;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** The least a Java program can do with a document: one parse with the machine's own parser. */
public final class BareParse {
  private BareParse() {}

  /**
   * Parses and prints how many events there were.
   *
   * @param args a file
   */
  public static void main(String[] args) throws IOException, XMLStreamException {
    try (InputStream in = Files.newInputStream(Path.of(args[0]))) {
      XMLStreamReader xml = XMLInputFactory.newDefaultFactory().createXMLStreamReader(in);
      int events = 0;
      while (xml.hasNext()) {
        xml.next();
        events++;
      }
      System.out.println(events);
    }
  }
}
