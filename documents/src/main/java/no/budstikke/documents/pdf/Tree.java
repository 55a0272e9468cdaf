package no.budstikke.documents.pdf;

import java.util.ArrayList;
import java.util.List;

/**
 * Pages and structure of a document as the objects of one stream. Source: ISO 32000-1, 7.5.7
 * (object streams), 14.7 (logical structure).
 */
final class Tree {
  private final List<Structure.Element> elements;
  private final int[] marks;
  private final Numbers numbers;
  private final Ink places = new Ink(2048);
  private final Ink body = new Ink(16_384);
  private int count;

  /**
   * Which numbers objects have.
   *
   * @param resources of a page
   * @param pages the node above the pages
   * @param above the node above the first element
   * @param contents the first page's operators; the next page's follow
   * @param first the first page; the next pages, the elements and what comes behind follow
   */
  record Numbers(int resources, int pages, int above, int contents, int first) {}

  Tree(Draft draft, Numbers numbers) {
    this.elements = draft.structure().elements();
    this.marks = draft.sheets().stream().mapToInt(Sheet::marks).toArray();
    this.numbers = numbers;
  }

  /** The number of an element. */
  int element(int place) {
    return numbers.first + marks.length + place;
  }

  /** The number behind all elements. */
  int behind() {
    return element(elements.size());
  }

  int count() {
    return count;
  }

  /** Begins an object of the stream. */
  Ink object(int number) {
    places.whole(number).raw(' ').whole(body.length()).raw(' ');
    count++;
    return body;
  }

  /**
   * Writes pages and elements.
   *
   * @param firstKey the first page's place in the tree of parents
   */
  void write(int firstKey, String language) {
    for (int page = 0; page < marks.length; page++) {
      object(numbers.first + page)
          .ascii("<</Type/Page/MediaBox[0 0 595.28 841.89]/Tabs/S/StructParents ")
          .whole(firstKey + page)
          .ascii("/Parent ")
          .reference(numbers.pages)
          .ascii("/Resources ")
          .reference(numbers.resources)
          .ascii("/Contents ")
          .reference(numbers.contents + page)
          .ascii(">>\n");
    }
    elements.forEach(element -> write(element, language));
  }

  /** Which element has each marked content of each page, as an array of arrays. */
  void parents(Ink out, int firstKey) {
    List<int[]> owners = new ArrayList<>();
    for (int size : marks) {
      owners.add(new int[size]);
    }
    for (Structure.Element element : elements) {
      for (Structure.Kid kid : element.kids) {
        if (kid.page() >= 0) {
          owners.get(kid.page())[kid.number()] = element(element.place);
        }
      }
    }
    out.ascii("/Nums[");
    for (int page = 0; page < marks.length; page++) {
      out.whole(firstKey + page).raw('[');
      for (int owner : owners.get(page)) {
        out.reference(owner).raw(' ');
      }
      out.raw(']');
    }
    out.raw(']');
  }

  /** The whole stream: places, then objects. */
  byte[] plain(Ink out) {
    return out.clear()
        .bytes(places.array(), places.length())
        .bytes(body.array(), body.length())
        .copy();
  }

  int first() {
    return places.length();
  }

  private void write(Structure.Element element, String language) {
    int parent = element.parent < 0 ? numbers.above : element(element.parent);
    object(element(element.place))
        .ascii("<</S/")
        .ascii(element.tag.tagName())
        .ascii("/P ")
        .reference(parent);
    if (element.parent < 0) {
      body.ascii("/Lang(").ascii(language).raw(')');
    }
    body.ascii(element.tag.attributes());
    element.figure.ifPresent(this::write);
    int page =
        element.kids.stream()
            .mapToInt(Structure.Kid::page)
            .filter(p -> p >= 0)
            .findFirst()
            .orElse(-1);
    if (page >= 0) {
      body.ascii("/Pg ").reference(numbers.first + page);
    }
    body.ascii("/K[");
    element.kids.forEach(kid -> write(kid, page));
    body.ascii("]>>\n");
  }

  private void write(Structure.Figure figure) {
    body.ascii("/Alt").text(figure.words()).ascii("/A<</O/Layout/Placement/Block/BBox[");
    Sheet.corners(figure.box()).forEach(body::hundredths);
    body.ascii("]>>");
  }

  private void write(Structure.Kid kid, int page) {
    if (kid.page() < 0) {
      body.reference(element(kid.number()));
    } else if (kid.page() == page) {
      body.whole(kid.number());
    } else {
      body.ascii("<</Type/MCR/Pg ")
          .reference(numbers.first + kid.page())
          .ascii("/MCID ")
          .whole(kid.number())
          .ascii(">>");
    }
    body.raw(' ');
  }
}
