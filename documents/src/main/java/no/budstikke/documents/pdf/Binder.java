package no.budstikke.documents.pdf;

import java.security.MessageDigest;
import java.util.LinkedHashMap;
import java.util.Map;
import no.budstikke.core.request.Content;

/**
 * Makes drafts on one paper into files. What many files share, such as the tree of a page with
 * twelve lines, is made once. For one thread at a time. Source: mail and print, section 5.3.
 */
public final class Binder {
  private static final int BEST = 9;
  private static final int MOST_TREES = 512;
  private static final int ID = 16;

  private final Stationery stationery;
  private final QuickPress press = new QuickPress();
  private final Press bestPress = new Press(BEST);
  private final MessageDigest digest = Stationery.sha256();
  private final Ink out = new Ink(131_072);
  private final Ink scratch = new Ink(16_384);
  private final Map<Structure.Key, Bound> trees = new LinkedHashMap<>(64, 0.75f, true);

  /**
   * The tree of files that look the same, and where its objects are.
   *
   * @param object the stream of objects, behind its number
   * @param places of all objects but those that differ
   * @param layout which object has which number
   */
  private record Bound(Content object, Places places, Layout layout) {}

  /**
   * Which object has which number.
   *
   * @param base the last one of the paper
   * @param pages how many
   * @param file whether one goes along
   */
  private record Layout(int base, int pages, boolean file) {
    int catalog() {
      return base + 1;
    }

    int pageRoot() {
      return base + 2;
    }

    int structure() {
      return base + 3;
    }

    int parents() {
      return base + 4;
    }

    int metadata() {
      return base + 5;
    }

    int stream() {
      return base + 6;
    }

    int crossReference() {
      return base + 7;
    }

    int enclosed() {
      return base + 8;
    }

    int contents() {
      return base + 8 + (file ? 2 : 0);
    }

    int first() {
      return contents() + pages;
    }
  }

  /** A binder for files on this paper. */
  public Binder(Stationery stationery) {
    this.stationery = stationery;
  }

  /** The file. The same draft and the same words about it give the same bytes. */
  public Content bind(Draft draft, About about) {
    draft.close();
    Structure.Key key = draft.structure().key(draft.language(), about.source().isPresent());
    Bound bound = trees.get(key);
    if (bound == null) {
      bound = tree(draft, about);
      trees.put(key, bound);
      if (trees.size() > MOST_TREES) {
        trees.remove(trees.keySet().iterator().next());
      }
    }
    return Content.of(write(draft, about, bound));
  }

  private byte[] write(Draft draft, About about, Bound bound) {
    Layout layout = bound.layout;
    Places places = bound.places.copy();
    out.clear().bytes(stationery.bytes());
    int varying = out.length();
    for (Sheet sheet : draft.sheets()) {
      sheet.finish();
      int number = layout.contents() + sheet.number();
      begin(places, number).ascii("<<");
      press.stream(out, sheet.ink().array(), sheet.ink().length());
    }
    Metadata.write(begin(places, layout.metadata()), scratch, about);
    about.source().ifPresent(source -> enclose(places, layout, about, source));
    begin(places, layout.stream()).bytes(bound.object.bytes());
    String id = id(varying);
    int start = out.length();
    begin(places, layout.crossReference())
        .ascii("<</Type/XRef/Size ")
        .whole(places.rows().length / 7)
        .ascii(Places.ROWS)
        .ascii("/Root ")
        .reference(layout.catalog())
        .ascii("/ID[<")
        .ascii(id)
        .ascii("><")
        .ascii(id)
        .ascii(">]");
    press.stream(out, places.rows(), places.rows().length);
    return out.ascii("startxref\n").whole(start).ascii("\n%%EOF\n").copy();
  }

  private Ink begin(Places places, int number) {
    places.at(number, out.length());
    return out.whole(number).ascii(" 0 obj\n");
  }

  private void enclose(Places places, Layout layout, About about, Content source) {
    Enclosure.write(begin(places, layout.enclosed()), layout.enclosed() + 1);
    begin(places, layout.enclosed() + 1);
    Enclosure.writeStream(out, source.size(), about.issued());
    press.stream(out, source.bytes(), source.size());
  }

  private String id(int from) {
    digest.reset();
    digest.update(stationery.fingerprint());
    digest.update(out.array(), from, out.length() - from);
    return java.util.HexFormat.of().formatHex(digest.digest(), 0, ID);
  }

  private Bound tree(Draft draft, About about) {
    Layout layout = new Layout(stationery.objects(), draft.pages(), about.source().isPresent());
    Tree tree =
        new Tree(
            draft,
            new Tree.Numbers(
                stationery.objects(),
                layout.pageRoot(),
                layout.structure(),
                layout.contents(),
                layout.first()));
    catalog(tree, layout, about);
    tree.write(0, draft.language());
    Ink object = new Ink(16_384);
    object.ascii("<</Type/ObjStm/N ").whole(tree.count()).ascii("/First ").whole(tree.first());
    byte[] plain = tree.plain(scratch);
    bestPress.stream(object, plain, plain.length);
    Places places = new Places(tree.behind());
    for (int i = 1; i <= stationery.objects(); i++) {
      places.at(i, stationery.offset(i));
    }
    for (int i = 0; i < 4; i++) {
      places.in(layout.catalog() + i, layout.stream(), i);
    }
    for (int i = 4; i < tree.count(); i++) {
      places.in(layout.first() + i - 4, layout.stream(), i);
    }
    return new Bound(Content.of(object.copy()), places, layout);
  }

  private static void catalog(Tree tree, Layout layout, About about) {
    Ink catalog = tree.object(layout.catalog());
    Catalog.write(
        catalog,
        new Catalog.Parts(layout.pageRoot(), layout.structure(), layout.metadata()),
        about.language());
    if (layout.file) {
      Enclosure.name(catalog, layout.enclosed());
    }
    catalog.ascii(">>\n");
    Ink pages = tree.object(layout.pageRoot()).ascii("<</Type/Pages/Count ");
    pages.whole(layout.pages).ascii("/Kids[");
    for (int i = 0; i < layout.pages; i++) {
      pages.reference(layout.first() + i).raw(' ');
    }
    pages.ascii("]>>\n");
    tree.object(layout.structure())
        .ascii("<</Type/StructTreeRoot/ParentTree ")
        .reference(layout.parents())
        .ascii("/ParentTreeNextKey ")
        .whole(layout.pages)
        .ascii("/K[")
        .reference(tree.element(0))
        .ascii("]>>\n");
    Ink parents = tree.object(layout.parents()).ascii("<<");
    tree.parents(parents, 0);
    parents.ascii(">>\n");
  }
}
