package no.budstikke.documents.picture;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import no.budstikke.core.request.Market;
import no.budstikke.core.request.PaymentRequest;
import no.budstikke.core.request.RequestKind;

/**
 * One file of the matrix of section 5.4.
 *
 * @param engine that draws it
 * @param kind of document
 * @param form whether it asks for money
 * @param market of address and payment
 * @param lines of the specification
 * @param language of our words
 */
record MatrixCell(
    Engine engine, RequestKind kind, Form form, Market market, int lines, Language language) {
  static final String LINK = "https://faktura.example/f/6Zx0aQ-1rGd5V_bW8nKsTA";
  static final String NAME = "Åsne Øxnevad-Ŋ Æglund";
  private static final Look STANDARD = Looks.complete().look();
  private static final Look TEMPLATE = Looks.ofTemplate(InvoicePage.example()).look();
  private static final List<Language> LANGUAGES = List.of(Language.values());
  private static final List<Market> MARKETS = List.of(Market.values());
  private static final List<Integer> LENGTHS = List.of(1, 12, 40, 400);

  /** Who draws (5.3). */
  enum Engine {
    COMPILED,
    ISSUERS_TEMPLATE
  }

  /** What a picture asks of its reader (R-GEN-1, R-AG-5). */
  enum Form {
    TO_PAY,
    COPY,
    DEBIT_NOTICE
  }

  /** All there are. */
  static List<MatrixCell> all() {
    List<MatrixCell> all = new ArrayList<>();
    for (Engine engine : Engine.values()) {
      for (RequestKind kind : RequestKind.values()) {
        for (Form form : formsOf(kind)) {
          for (Market market : Market.values()) {
            LENGTHS.forEach(
                lines ->
                    Stream.of(Language.values())
                        .map(one -> new MatrixCell(engine, kind, form, market, lines, one))
                        .forEach(all::add));
          }
        }
      }
    }
    return all;
  }

  /** Every template of each engine, in turns by market, length and language. */
  static List<MatrixCell> cut() {
    List<MatrixCell> cut = new ArrayList<>();
    for (Engine engine : Engine.values()) {
      int turn = 0;
      for (RequestKind kind : RequestKind.values()) {
        for (Form form : formsOf(kind)) {
          Language language = LANGUAGES.get(turn % LANGUAGES.size());
          Market market = MARKETS.get(turn / 2 % MARKETS.size());
          cut.add(new MatrixCell(engine, kind, form, market, turn % 5 == 0 ? 12 : 1, language));
          turn++;
        }
      }
      cut.add(new MatrixCell(engine, RequestKind.INVOICE, Form.TO_PAY, Market.SE, 40, Language.SV));
    }
    cut.add(
        new MatrixCell(
            Engine.COMPILED, RequestKind.INVOICE, Form.TO_PAY, Market.NO, 400, Language.NB));
    return cut;
  }

  PaymentRequest request() {
    return Requests.of(market).kind(kind).lines(lines).name(NAME).build();
  }

  Picture render(InvoicePicture pictures) {
    Rendition rendition =
        new Rendition(market, language, form == Form.TO_PAY, form == Form.DEBIT_NOTICE);
    return pictures.render(request(), rendition, outfit());
  }

  /** What a phone reads, where it reads anything. */
  Optional<String> codeText() {
    return form == Form.TO_PAY ? Optional.of(LINK) : Optional.empty();
  }

  private Outfit outfit() {
    return new Outfit(
        engine == Engine.COMPILED ? STANDARD : TEMPLATE, Optional.of(LINK), Optional.empty());
  }

  private static List<Form> formsOf(RequestKind kind) {
    return kind.mayBePayable() ? List.of(Form.values()) : List.of(Form.COPY);
  }
}
