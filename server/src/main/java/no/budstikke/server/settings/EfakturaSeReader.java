package no.budstikke.server.settings;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.budstikke.channels.efakturase.EfakturaSeSettings;
import no.budstikke.channels.efakturase.EfakturaSeSettings.Folders;
import no.budstikke.channels.efakturase.EfakturaSeSettings.Limits;
import no.budstikke.channels.efakturase.EfakturaSeSettings.Rhythm;
import no.budstikke.channels.efakturase.EfakturaSeSettings.Tables;
import no.budstikke.channels.efakturase.ReasonClass;
import no.budstikke.channels.efakturase.invoice.Bank;
import no.budstikke.channels.efakturase.invoice.Wire;
import no.budstikke.channels.transport.SftpSettings;
import no.budstikke.core.request.Market;

/**
 * Settings of the channel of Swedish bank e-faktura; without a host it is not set up. All that is
 * only assumed of distributors can be told otherwise.
 */
final class EfakturaSeReader {
  private static final String ROOM = "efaktura-se";

  private final Told told;

  private EfakturaSeReader(Told told) {
    this.told = told;
  }

  static Optional<EfakturaSeSettings> efakturaSe(Told told) {
    EfakturaSeReader reader = new EfakturaSeReader(told);
    Optional<SftpSettings> server = RoomReader.sftp(told, ROOM);
    Folders folders = reader.folders();
    Limits limits = reader.limits();
    Rhythm rhythm = new Rhythm(ClosingReader.closing(told, ROOM, Market.SE), reader.quiet());
    Optional<Wire> wire = reader.wire();
    Tables tables = new Tables(reader.banks(), reader.reasons());
    Optional<URI> yesToAll = reader.address("yes-to-all");
    Optional<URI> copies = reader.address("copies-url");
    return server.flatMap(
        access ->
            wire.flatMap(
                how ->
                    told.built(
                        ROOM,
                        () ->
                            new EfakturaSeSettings(
                                access, folders, limits, rhythm, how, tables, yesToAll, copies))));
  }

  private String text(String name, String usual) {
    return told.text(ROOM + "." + name).orElse(usual);
  }

  private Folders folders() {
    Folders usual = Folders.USUAL;
    boolean archived = told.yes(ROOM + ".archived", true);
    String archive = text("archive", usual.archive());
    String inbox = text("inbox", usual.inbox());
    String outbox = text("outbox", usual.outbox());
    return told.built(ROOM, () -> new Folders(inbox, archived ? archive : "", outbox))
        .orElse(usual);
  }

  private Limits limits() {
    Limits usual = Limits.USUAL;
    return new Limits(
        told.number(ROOM + ".most-documents", usual.documents(), 1, Integer.MAX_VALUE),
        told.number(ROOM + ".most-bytes", (int) usual.bytes(), 1, Integer.MAX_VALUE),
        told.number(ROOM + ".largest-document", usual.document(), 1, Integer.MAX_VALUE),
        told.number(ROOM + ".largest-read", usual.read(), 1, Integer.MAX_VALUE));
  }

  private Duration quiet() {
    return told.duration(ROOM + ".quiet", Rhythm.USUAL.quiet());
  }

  private Optional<Wire> wire() {
    Wire usual = Wire.USUAL;
    String version = text("version", usual.version());
    Wire.Stage stage = told.choice(ROOM + ".stage", usual.stage());
    Wire.Encoding encoding = told.choice(ROOM + ".encoding", usual.encoding());
    boolean byFui = told.yes(ROOM + ".by-fui", usual.byFui());
    Wire.Words words = usual.words();
    String person = text("words.person", words.person());
    String recipient = text("words.recipient", words.recipient());
    String company = text("words.company", words.company());
    Wire.Giro bankgiro = giro("bankgiro", words.bankgiro());
    Wire.Giro plusgiro = giro("plusgiro", words.plusgiro());
    String credit = text("words.credit", words.credit());
    return told.built(
        ROOM,
        () ->
            new Wire(
                version,
                stage,
                encoding,
                byFui,
                new Wire.Words(person, recipient, company, bankgiro, plusgiro, credit)));
  }

  private Wire.Giro giro(String name, Wire.Giro usual) {
    return new Wire.Giro(
        text("words." + name + "-type", usual.type()),
        text("words." + name + "-method", usual.method()),
        usual.name());
  }

  /** {@code CODE:clearing:name} with commas between. */
  private List<Bank> banks() {
    List<Bank> banks = new ArrayList<>();
    for (String one : parts("banks")) {
      String[] cells = one.split(":", -1);
      if (cells.length == 3 && cells[0].matches("[A-Z0-9]{2,10}") && cells[1].matches("\\d{0,5}")) {
        banks.add(new Bank(cells[0], cells[1], cells[2].strip()));
      } else {
        told.mistake(ROOM + ".banks", "must be CODE:clearing:name, with commas between");
      }
    }
    return banks;
  }

  /** {@code code:CLASS} with commas between. */
  private Map<String, ReasonClass> reasons() {
    Map<String, ReasonClass> reasons = new HashMap<>();
    for (String one : parts("reasons")) {
      String[] cells = one.split(":", -1);
      Optional<ReasonClass> kind =
          Arrays.stream(ReasonClass.values())
              .filter(word -> cells.length == 2 && word.name().equals(cells[1]))
              .findFirst();
      kind.ifPresentOrElse(
          word -> reasons.put(cells[0], word),
          () ->
              told.mistake(
                  ROOM + ".reasons", "must be code:CLASS, with commas between, e.g. 411:DATA"));
    }
    return reasons;
  }

  private Optional<URI> address(String name) {
    Optional<String> address = told.text(ROOM + "." + name);
    if (address.isPresent() && !address.get().matches("https?://[^ ]+")) {
      told.mistake(ROOM + "." + name, "must be an address that begins with http:// or https://");
      return Optional.empty();
    }
    return address.map(URI::create);
  }

  private List<String> parts(String name) {
    return Arrays.stream(text(name, "").split(",", -1))
        .map(String::strip)
        .filter(part -> !part.isEmpty())
        .toList();
  }
}
