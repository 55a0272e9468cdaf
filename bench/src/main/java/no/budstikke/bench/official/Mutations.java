package no.budstikke.bench.official;

import java.util.List;
import java.util.Random;
import org.w3c.dom.Element;

/** Changes of documents at random, most of which break a rule. */
final class Mutations {
  private static final List<String> COUNTRIES =
      List.of("NO", "SE", "DK", "IT", "NL", "DE", "GR", "EL", "IS", "FR");
  private static final List<String> CATEGORIES =
      List.of("S", "Z", "E", "AE", "K", "G", "O", "L", "M", "B");

  private final Random random;
  private final List<String> forbidden;
  private final NationalMutations national;

  Mutations(Random random, List<String> forbidden) {
    this.random = random;
    this.forbidden = forbidden;
    this.national = new NationalMutations(random);
  }

  private <T> T any(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }

  /** Leaves something out. */
  void thin(Element root) {
    Element one = any(Trees.below(root));
    if (Trees.below(root).size() > 60) {
      one.getParentNode().removeChild(one);
    }
  }

  /** Moves the seller, and half of the time the buyer, to another country. */
  void elsewhere(Element root) {
    String country = any(COUNTRIES);
    boolean both = random.nextBoolean();
    for (Element party : Trees.named(root, "AccountingSupplierParty", "AccountingCustomerParty")) {
      if (both || party.getLocalName().equals("AccountingSupplierParty")) {
        Trees.named(party, "IdentificationCode").forEach(code -> code.setTextContent(country));
        Trees.named(party, "PartyTaxScheme").stream()
            .filter(scheme -> scheme.getTextContent().endsWith("VAT"))
            .flatMap(scheme -> Trees.named(scheme, "CompanyID").stream())
            .forEach(id -> id.setTextContent(national.vatNumber(country)));
      }
    }
    national.change(root, country);
  }

  /** Another category of tax, in all places or in some. */
  void otherTax(Element root) {
    String category = any(CATEGORIES);
    boolean all = random.nextInt(3) > 0;
    boolean zero = !List.of("S", "L", "M").contains(category) && random.nextInt(4) > 0;
    for (Element one : Trees.named(root, "TaxCategory", "ClassifiedTaxCategory")) {
      if (all || random.nextBoolean()) {
        Trees.named(one, "ID").stream().limit(1).forEach(id -> id.setTextContent(category));
        if (zero) {
          Trees.named(one, "Percent").forEach(percent -> percent.setTextContent("0"));
        }
      }
    }
    if (zero && all) {
      national.zeroTax(root, random.nextInt(3) > 0);
    }
  }

  /** Breaks something. */
  void damage(Element root) {
    Element one = any(Trees.below(root));
    switch (random.nextInt(9)) {
      case 0 -> one.getParentNode().removeChild(one);
      case 1 -> one.getParentNode().insertBefore(one.cloneNode(true), one);
      case 2, 3, 4 -> retext(any(Trees.below(root).stream().filter(Mutations::isLeaf).toList()));
      case 5 -> attribute(root);
      case 6 -> forbiddenPath(root, any(forbidden));
      case 7 -> national.change(root, any(COUNTRIES));
      default -> move(one);
    }
  }

  private static boolean isLeaf(Element element) {
    return Trees.children(element).isEmpty();
  }

  private void move(Element one) {
    one.getParentNode().appendChild(one);
  }

  private void retext(Element leaf) {
    String name = leaf.getLocalName();
    String text;
    if (name.endsWith("Amount") || name.endsWith("Quantity") || name.equals("Percent")) {
      text = any(Pools.NUMBERS);
    } else if (name.endsWith("Date")) {
      text = any(Pools.DATES);
    } else if (name.endsWith("Code") || name.endsWith("Indicator") || random.nextBoolean()) {
      text = any(Pools.CODES);
    } else {
      text = any(Pools.TEXTS);
    }
    leaf.setTextContent(random.nextInt(12) == 0 ? " " + leaf.getTextContent() + "\n" : text);
  }

  private void attribute(Element root) {
    List<Element> with =
        Trees.below(root).stream().filter(one -> one.getAttributes().getLength() > 0).toList();
    Element one = any(random.nextBoolean() && !with.isEmpty() ? with : Trees.below(root));
    if (random.nextInt(4) == 0) {
      List.of("schemeID", "currencyID", "unitCode", "mimeCode", "filename", "listID")
          .forEach(one::removeAttribute);
    } else {
      one.setAttribute(any(Pools.ATTRIBUTES), any(Pools.CODES));
    }
  }

  /** Puts a path there that a rule forbids. */
  void forbiddenPath(Element root, String path) {
    Element at = root;
    for (String name : path.split("/", -1)) {
      String local = name.substring(name.indexOf(':') + 1);
      List<Element> there =
          Trees.children(at).stream().filter(one -> one.getLocalName().equals(local)).toList();
      at = there.isEmpty() ? Trees.add(at, name) : any(there);
    }
    if (isLeaf(at)) {
      at.setTextContent("X");
    }
  }
}
