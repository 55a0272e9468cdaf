package no.budstikke.bench.official;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Random;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/**
 * Documents of many shapes from a seed: one with everything in it, thinned out, and then damaged in
 * up to four places. The same seed and number give the same document.
 */
public final class Corpus {
  private static final long APART = 1_000_003;

  private final long seed;
  private final Random random = new Random();
  private final Mutations mutations;

  /**
   * A corpus.
   *
   * @param seed of everything that is random
   * @param forbidden paths that rules forbid, to be put in
   */
  public Corpus(long seed, List<String> forbidden) {
    this.seed = seed;
    mutations = new Mutations(random, forbidden);
  }

  /** The document with everything in it, valid as it is. */
  public static Document full() {
    try (InputStream in = Corpus.class.getResourceAsStream("invoice.xml")) {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
      factory.setNamespaceAware(true);
      Document document = factory.newDocumentBuilder().parse(in);
      Trees.dropBlanks(document.getDocumentElement());
      return document;
    } catch (IOException | SAXException | ParserConfigurationException e) {
      throw new IllegalStateException("The document is one of our own.", e);
    }
  }

  /** A valid invoice of two lines or more, with correct sums. */
  public static String ofLines(int lines) {
    Element root = full().getDocumentElement();
    Element last = Trees.children(root).getLast();
    for (int line = 3; line <= lines; line++) {
      Element more = (Element) last.cloneNode(true);
      Trees.firstText(more, String.valueOf(line));
      root.appendChild(more);
    }
    long more = 100L * (lines - 2);
    Trees.retext(root, "LineExtensionAmount", "210.00", 210 + more + ".00");
    Trees.retext(root, "TaxExclusiveAmount", "220.00", 220 + more + ".00");
    Trees.retext(root, "TaxableAmount", "220.00", 220 + more + ".00");
    Trees.retext(root, "TaxAmount", "55.00", 55 + more / 4 + ".00");
    Trees.retext(root, "TaxInclusiveAmount", "275.00", 275 + more + more / 4 + ".00");
    Trees.retext(root, "PayableAmount", "200.00", 200 + more + more / 4 + ".00");
    return Trees.text(root);
  }

  /** The document with everything in it, with paths that rules forbid put in. */
  public String with(List<String> paths) {
    Element root = full().getDocumentElement();
    paths.forEach(path -> mutations.forbiddenPath(root, path));
    return Trees.text(root);
  }

  /** One of the documents, as text; the number and the seed are all it depends on. */
  public String document(int number) {
    random.setSeed(seed * APART + number);
    Document document = full();
    Element root = document.getDocumentElement();
    if (random.nextInt(3) == 0) {
      root = Trees.asCreditNote(document);
    }
    for (int i = random.nextInt(8); i > 0; i--) {
      mutations.thin(root);
    }
    if (random.nextInt(2) == 0) {
      mutations.elsewhere(root);
    }
    if (random.nextInt(3) == 0) {
      mutations.otherTax(root);
    }
    for (int i = random.nextInt(5); i > 0; i--) {
      mutations.damage(root);
    }
    return Trees.text(root);
  }
}
