package no.budstikke.server.settings;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import no.budstikke.channels.transport.counterpart.Mode;
import no.budstikke.pipeline.postgres.DatabaseRefusal;
import no.budstikke.pipeline.postgres.DatabaseSettings;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.EnumerablePropertySource;
import org.springframework.core.env.MutablePropertySources;
import org.springframework.core.env.PropertySource;
import org.springframework.core.env.SimpleCommandLinePropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.io.FileSystemResource;
import org.yaml.snakeyaml.error.YAMLException;

/**
 * Reads {@code --budstikke.*} options, then {@code BUDSTIKKE_*} of the environment, then the YAML
 * file that {@code BUDSTIKKE_CONFIG} names; the first that says something counts.
 */
public final class SettingsReader {
  private static final String CONFIG = "BUDSTIKKE_CONFIG";
  private static final int WEB_PORT = 8080;
  private static final int USUAL_SAMPLE = 100;

  private SettingsReader() {}

  /**
   * The settings, complete.
   *
   * @throws WrongSettings with a sentence for each mistake
   */
  public static Settings read(String... arguments) {
    StandardEnvironment environment = new StandardEnvironment();
    MutablePropertySources sources = environment.getPropertySources();
    SimpleCommandLinePropertySource options = new SimpleCommandLinePropertySource(arguments);
    sources.addFirst(options);
    Set<String> given = new HashSet<>(Set.of(options.getPropertyNames()));
    given.remove(SimpleCommandLinePropertySource.DEFAULT_NON_OPTION_ARGS_PROPERTY_NAME);
    for (PropertySource<?> file : file(environment.getProperty(CONFIG, ""))) {
      sources.addLast(file);
      if (file instanceof EnumerablePropertySource<?> names) {
        given.addAll(Set.of(names.getPropertyNames()));
      }
    }
    ConfigurationPropertySources.attach(environment);
    return read(new Told(Binder.get(environment)), given, arguments);
  }

  private static Settings read(Told told, Set<String> given, String... arguments) {
    Arrays.stream(arguments)
        .filter(word -> !word.startsWith("--"))
        .forEach(word -> told.refuse("Every option begins with --budstikke: " + word));
    Path data = Path.of(told.text("data").orElse(".budstikke")).toAbsolutePath().normalize();
    Mode mode = told.choice("mode", Mode.SANDBOX);
    Settings.Web web = web(told, mode);
    Optional<DatabaseSettings> database = database(told, data);
    Settings.Rooms rooms =
        new Settings.Rooms(
            MailReader.email(told, mode),
            RoomReader.print(told),
            RoomReader.avtaleGiro(told),
            KivraReader.kivra(told, mode),
            EfakturaReader.efaktura(told, mode),
            EfakturaSeReader.efakturaSe(told),
            replies(told, mode),
            RoomReader.registers(told));
    Settings.Extra files =
        new Settings.Extra(
            existing(told, "issuers", true), existing(told, "prices", false), shadow(told));
    told.refuseUnknown(given);
    told.end();
    return new Settings(data, mode, web, database.orElseThrow(), rooms, files);
  }

  private static Optional<Settings.Shadow> shadow(Told told) {
    int oneIn = told.number("shadow.sample", USUAL_SAMPLE, 1, Integer.MAX_VALUE);
    return existing(told, "shadow.engine", true).map(path -> new Settings.Shadow(path, oneIn));
  }

  /** In a sandbox somebody is watching. */
  private static Duration replies(Told told, Mode mode) {
    return told.duration(
        "replies.every", mode == Mode.SANDBOX ? Duration.ofMillis(500) : Duration.ofSeconds(5));
  }

  private static Settings.Web web(Told told, Mode mode) {
    int dropBox = told.number("dropbox.port", -1, -1, 65535);
    String address = told.text("address").orElse("127.0.0.1");
    int port = told.number("port", WEB_PORT, 0, 65535);
    return new Settings.Web(
        address,
        port,
        dropBox < 0 ? Optional.empty() : Optional.of(dropBox),
        pages(told, mode).or(() -> ownPages(mode, address, port)));
  }

  private static Optional<URI> pages(Told told, Mode mode) {
    String scheme = mode == Mode.PRODUCTION ? "https" : "https?";
    Optional<String> text = told.text("email.pages-url");
    String address = scheme + "://[A-Za-z0-9.-]+(:\\d{1,5})?";
    text.filter(one -> !one.matches(address))
        .ifPresent(
            _ ->
                told.mistake(
                    "email.pages-url",
                    "must be an address without a path, outside of sandboxes with https"));
    return text.filter(one -> one.matches(address)).map(URI::create);
  }

  /** In a sandbox everything is on this machine; a port that is free is not known yet. */
  private static Optional<URI> ownPages(Mode mode, String address, int port) {
    return mode == Mode.SANDBOX
        ? Optional.of(URI.create("http://" + address + (port > 0 ? ":" + port : "")))
        : Optional.empty();
  }

  private static Optional<DatabaseSettings> database(Told told, Path data) {
    Optional<String> url = told.text("database.url");
    String user = told.text("database.user").orElse("");
    String password = told.text("database.password").orElse("");
    try {
      return Optional.of(
          url.isPresent()
              ? new DatabaseSettings.External(url.get(), user, password)
              : new DatabaseSettings.Embedded(data.resolve("database")));
    } catch (DatabaseRefusal e) {
      told.refuse("budstikke.database.url: " + e.getMessage());
      return Optional.empty();
    }
  }

  private static Optional<Path> existing(Told told, String name, boolean directory) {
    Optional<Path> path = told.text(name).map(Path::of);
    path.filter(one -> directory ? !Files.isDirectory(one) : !Files.isReadable(one))
        .ifPresent(
            _ ->
                told.mistake(
                    name, "must name a " + (directory ? "directory" : "file") + " that exists"));
    return path;
  }

  private static List<PropertySource<?>> file(String name) {
    if (name.isBlank()) {
      return List.of();
    }
    try {
      return new YamlPropertySourceLoader().load(name, new FileSystemResource(name));
    } catch (IOException | YAMLException | IllegalStateException e) {
      throw new WrongSettings(List.of(CONFIG + " must name a YAML file that can be read."));
    }
  }
}
