package no.budstikke.documents.pdf;

import java.io.IOException;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.util.Arrays;

/**
 * Many documents in one file that share their paper, written as they come: memory holds some
 * numbers for each and nothing else. One page after another, each document from a page of its own.
 * Source: mail and print, sections 3.10 and 5.3. For one thread.
 */
public final class Book implements AutoCloseable {
  private static final int BEST = 9;
  private static final int GROUP = 64;

  private final Stationery stationery;
  private final About about;
  private final OutputStream out;
  private final QuickPress press = new QuickPress();
  private final Ink ink = new Ink(65_536);
  private final Ink scratch = new Ink(65_536);
  private final MessageDigest digest = Stationery.sha256();
  private final Runs runs = new Runs();
  private final Numbers parts = new Numbers();
  private final Numbers leaves = new Numbers();
  private final Numbers groups = new Numbers();
  private final Numbers group = new Numbers();
  private final int root;
  private int groupNode;
  private int next;
  private int pages;
  private long written;

  /** Begins a file. */
  public Book(Stationery stationery, About about, OutputStream out) throws IOException {
    this.stationery = stationery;
    this.about = about;
    this.out = out;
    this.root = stationery.objects() + 1;
    // Catalog, pages, structure, parents, the whole document and metadata come last.
    this.next = root + 6;
    this.groupNode = next++;
    digest.update(stationery.fingerprint());
    for (int i = 1; i <= stationery.objects(); i++) {
      runs.at(i, stationery.offset(i));
    }
    ink.bytes(stationery.bytes());
    flush();
  }

  /**
   * Adds one document.
   *
   * @return its first page, counted from 1
   */
  public int add(Draft draft) throws IOException {
    draft.close();
    int first = pages + 1;
    int contents = next;
    next += draft.pages();
    for (Sheet sheet : draft.sheets()) {
      sheet.finish();
      begin(contents + sheet.number()).ascii("<<");
      press.stream(ink, sheet.ink().array(), sheet.ink().length());
    }
    int stream = next++;
    Tree tree =
        new Tree(
            draft, new Tree.Numbers(stationery.objects(), groupNode, root + 4, contents, next));
    tree.write(pages, draft.language());
    int leaf = tree.behind();
    parents(tree, leaf, draft.pages());
    begin(stream)
        .ascii("<</Type/ObjStm/N ")
        .whole(tree.count())
        .ascii("/First ")
        .whole(tree.first());
    byte[] plain = tree.plain(scratch);
    press.stream(ink, plain, plain.length);
    runs.in(next, stream, tree.count());
    for (int i = 0; i < draft.pages(); i++) {
      group.add(next + i);
    }
    next = leaf + 1;
    parts.add(tree.element(0));
    leaves.add(leaf);
    pages += draft.pages();
    endGroup(GROUP);
    flush();
    return first;
  }

  private void parents(Tree tree, int leaf, int count) {
    Ink parents =
        tree.object(leaf)
            .ascii("<</Limits[")
            .whole(pages)
            .raw(' ')
            .whole(pages + count - 1)
            .raw(']');
    tree.parents(parents, pages);
    parents.ascii(">>\n");
  }

  private void endGroup(int least) {
    if (group.size() < least) {
      return;
    }
    begin(groupNode).ascii("<</Type/Pages/Parent ").reference(root + 1).ascii("/Count ");
    ink.whole(group.size()).ascii("/Kids[");
    group.references(ink).ascii("]>>\nendobj\n");
    groups.add(groupNode);
    group.clear();
    groupNode = next++;
  }

  /** How many pages there are. */
  public int pages() {
    return pages;
  }

  /** Ends the file; the stream stays open. */
  @Override
  public void close() throws IOException {
    endGroup(1);
    Catalog.write(begin(root), new Catalog.Parts(root + 1, root + 2, root + 5), about.language());
    ink.ascii(">>\nendobj\n");
    begin(root + 1).ascii("<</Type/Pages/Count ").whole(pages).ascii("/Kids[");
    groups.references(ink).ascii("]>>\nendobj\n");
    begin(root + 2)
        .ascii("<</Type/StructTreeRoot/ParentTree ")
        .reference(root + 3)
        .ascii("/ParentTreeNextKey ")
        .whole(pages)
        .ascii("/K ")
        .reference(root + 4)
        .ascii(">>\nendobj\n");
    begin(root + 3).ascii("<</Kids[");
    leaves.references(ink).ascii("]>>\nendobj\n");
    begin(root + 4).ascii("<</S/Document/P ").reference(root + 2).ascii("/K[");
    parts.references(ink).ascii("]>>\nendobj\n");
    Metadata.write(begin(root + 5), scratch, about);
    end();
    flush();
  }

  private void end() {
    long start = written + ink.length();
    int number = next;
    String id = java.util.HexFormat.of().formatHex(digest.digest(), 0, 16);
    begin(number)
        .ascii("<</Type/XRef/Size ")
        .whole(number + 1)
        .ascii(Places.ROWS)
        .ascii("/Root ")
        .reference(root)
        .ascii("/ID[<" + id + "><" + id + ">]");
    byte[] rows = runs.rows(number + 1);
    new Press(BEST).stream(ink, rows, rows.length);
    ink.ascii("startxref\n").ascii(Long.toString(start)).ascii("\n%%EOF\n");
  }

  private Ink begin(int number) {
    runs.at(number, written + ink.length());
    return ink.whole(number).ascii(" 0 obj\n");
  }

  private void flush() throws IOException {
    digest.update(ink.array(), 0, ink.length());
    out.write(ink.array(), 0, ink.length());
    written += ink.length();
    ink.clear();
  }

  /** Numbers of objects. */
  private static final class Numbers {
    private int[] all = new int[64];
    private int size;

    void add(int number) {
      if (size == all.length) {
        all = Arrays.copyOf(all, 2 * size);
      }
      all[size++] = number;
    }

    int size() {
      return size;
    }

    void clear() {
      size = 0;
    }

    Ink references(Ink ink) {
      for (int i = 0; i < size; i++) {
        ink.reference(all[i]).raw(' ');
      }
      return ink;
    }
  }
}
