package no.budstikke.server.settings;

import java.io.IOException;
import java.io.Reader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import no.budstikke.channels.efaktura.EfakturaSettings;
import no.budstikke.channels.efaktura.EfakturaSettings.Details;
import no.budstikke.channels.efaktura.EfakturaSettings.Shipments;
import no.budstikke.channels.efaktura.contract.DocumentType;
import no.budstikke.channels.efaktura.soap.Mapping;
import no.budstikke.channels.efaktura.soap.SoapSettings;
import no.budstikke.channels.efaktura.soap.SoapSettings.Pace;
import no.budstikke.channels.transport.Login;
import no.budstikke.channels.transport.MutualTls;
import no.budstikke.channels.transport.counterpart.Mode;

/** Settings of the channel eFaktura; without an address it is not set up. */
final class EfakturaReader {
  private static final int MOST_AT_ONCE = 256;
  private static final int MOST_CONSUMERS = 1000;
  private static final int MOST_SHIPMENTS = 64;
  private static final String ADDRESS = "://[^ ]+";

  private EfakturaReader() {}

  static Optional<EfakturaSettings> efaktura(Told told, Mode mode) {
    Optional<URI> url = address(told, "efaktura.url", "https");
    String scheme = mode == Mode.PRODUCTION ? "https" : "https?";
    Optional<URI> base = address(told, "efaktura.details-url", scheme);
    Optional<URI> keys = address(told, "efaktura.token-keys", scheme);
    Optional<String> issuer = told.text("efaktura.token-issuer");
    SoapSettings.Access access = new SoapSettings.Access(tls(told), token(told));
    Pace pace = pace(told);
    Set<DocumentType> documents = documents(told);
    Optional<Mapping> mapping = mapping(told);
    Shipments shipments = shipments(told);
    if (url.isEmpty()) {
      return Optional.empty();
    }
    if (base.isEmpty() || mapping.isEmpty()) {
      told.mistake("efaktura.details-url", "is needed, and a mapping that can be read");
      return Optional.empty();
    }
    if (mode == Mode.PRODUCTION && access.tls().isEmpty()) {
      told.mistake("efaktura.key-store", "and budstikke.efaktura.trust-store are needed");
      return Optional.empty();
    }
    return told.built(
        "efaktura",
        () ->
            new EfakturaSettings(
                new SoapSettings(url.get(), access, mapping.get(), pace, documents),
                new Details(base.get(), keys, issuer),
                shipments));
  }

  private static Optional<URI> address(Told told, String name, String scheme) {
    Optional<String> text = told.text(name);
    text.filter(one -> !one.matches(scheme + ADDRESS))
        .ifPresent(_ -> told.mistake(name, "must be an address, outside of sandboxes with https"));
    return text.filter(one -> one.matches(scheme + ADDRESS)).map(URI::create);
  }

  private static Optional<MutualTls> tls(Told told) {
    Optional<MutualTls.Store> own = store(told, "efaktura.key-store");
    Optional<MutualTls.Store> trusted = store(told, "efaktura.trust-store");
    if (own.isPresent() != trusted.isPresent()) {
      told.mistake(
          "efaktura.key-store", "and budstikke.efaktura.trust-store are given together or not");
    }
    return own.flatMap(one -> trusted.map(other -> new MutualTls(one, other)));
  }

  private static Optional<MutualTls.Store> store(Told told, String name) {
    String password = told.text(name + "-password").orElse("");
    return told.text(name).map(file -> new MutualTls.Store(Path.of(file), password));
  }

  private static Optional<Login> token(Told told) {
    Optional<String> user = told.text("efaktura.user");
    Optional<String> password = told.text("efaktura.password");
    return user.flatMap(name -> password.map(word -> new Login(name, word)));
  }

  private static Pace pace(Told told) {
    return new Pace(
        told.duration("efaktura.connect-patience", Pace.USUAL.connect()),
        told.duration("efaktura.patience", Pace.USUAL.answer()),
        told.number("efaktura.at-once", Pace.USUAL.atOnce(), 1, MOST_AT_ONCE),
        told.number("efaktura.lookup-batch", Pace.USUAL.consumers(), 1, MOST_CONSUMERS));
  }

  private static Shipments shipments(Told told) {
    Duration wait = told.duration("efaktura.longest-wait", Shipments.USUAL.longestWait());
    int atOnce =
        told.number("efaktura.shipments-at-once", Shipments.USUAL.atOnce(), 1, MOST_SHIPMENTS);
    return new Shipments(
        wait,
        atOnce,
        told.duration("efaktura.first-look", Shipments.USUAL.firstLook()),
        told.duration("efaktura.consumers-every", Shipments.USUAL.consumersEvery()));
  }

  /** What the operator takes, with commas between (section 6). */
  private static Set<DocumentType> documents(Told told) {
    Optional<String> text = told.text("efaktura.documents");
    if (text.isEmpty()) {
      return SoapSettings.INVOICES_ONLY;
    }
    try {
      EnumSet<DocumentType> all = EnumSet.noneOf(DocumentType.class);
      Arrays.stream(text.get().split(",", -1))
          .map(String::strip)
          .map(DocumentType::valueOf)
          .forEach(all::add);
      return all;
    } catch (IllegalArgumentException _) {
      told.mistake(
          "efaktura.documents", "must be some of " + Arrays.toString(DocumentType.values()));
      return SoapSettings.INVOICES_ONLY;
    }
  }

  private static Optional<Mapping> mapping(Told told) {
    Optional<String> file = told.text("efaktura.mapping");
    if (file.isEmpty()) {
      return Optional.of(Mapping.usual());
    }
    try (Reader in = Files.newBufferedReader(Path.of(file.get()), StandardCharsets.UTF_8)) {
      Properties replacements = new Properties();
      replacements.load(in);
      return told.built("efaktura.mapping", () -> Mapping.of(replacements));
    } catch (IOException _) {
      told.mistake("efaktura.mapping", "must name a file that can be read");
      return Optional.empty();
    }
  }
}
