package no.budstikke.server;

import java.util.List;
import java.util.Optional;
import no.budstikke.pipeline.postgres.DatabaseRefusal;
import no.budstikke.pipeline.secrets.KeyRefusal;
import no.budstikke.pipeline.store.StoreTrouble;
import no.budstikke.server.enrol.Folder;
import no.budstikke.server.prices.PriceFile;
import no.budstikke.server.settings.Settings;
import no.budstikke.server.settings.SettingsReader;
import no.budstikke.server.settings.WrongSettings;
import no.budstikke.server.wiring.CannotStart;
import no.budstikke.server.wiring.House;
import no.budstikke.server.wiring.ServerCard;
import no.budstikke.server.wiring.Web;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.bridge.SLF4JBridgeHandler;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.context.ConfigurableApplicationContext;

/** Runs the server until it is told to stop. */
@SpringBootApplication
public class BudstikkeServer {
  private static final int USAGE = 2;
  private static final int FAILED = 3;

  /** Exit code 2 for wrong settings, 3 when it cannot start here and now. */
  public static void main(String[] arguments) {
    // Logback reads its own file; the framework need not set it up again.
    System.setProperty("org.springframework.boot.logging.LoggingSystem", "none");
    SLF4JBridgeHandler.removeHandlersForRootLogger();
    SLF4JBridgeHandler.install();
    try {
      serve(SettingsReader.read(arguments));
    } catch (WrongSettings e) {
      end(e.sentences(), USAGE);
    } catch (CannotStart
        | DatabaseRefusal
        | KeyRefusal
        | StoreTrouble
        | Folder.Unreadable
        | PriceFile.Unusable e) {
      end(List.of(String.valueOf(e.getMessage())), FAILED);
    }
  }

  private static void serve(Settings settings) {
    House house = House.open(settings);
    ConfigurableApplicationContext web;
    try {
      web = Web.start(house, BudstikkeServer.class);
    } catch (RuntimeException e) {
      house.close();
      if (portTaken(e)) {
        end(
            List.of(
                "Port " + settings.web().port() + " is taken: give another with --budstikke.port."),
            FAILED);
      }
      throw e;
    }
    int port = web.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    ServerCard card = ServerCard.lay(settings.data(), settings.web().address(), port);
    Runtime.getRuntime().addShutdownHook(new Thread(card::close, "card"));
    Logger log = LoggerFactory.getLogger(BudstikkeServer.class);
    log.info("Ready on port {}", port);
  }

  private static boolean portTaken(Throwable failure) {
    for (Optional<Throwable> cause = Optional.of(failure);
        cause.isPresent();
        cause = cause.map(Throwable::getCause)) {
      if (cause.get() instanceof PortInUseException) {
        return true;
      }
    }
    return false;
  }

  private static void end(List<String> sentences, int code) {
    sentences.forEach(sentence -> System.err.println("budstikke: " + sentence));
    System.exit(code);
  }
}
