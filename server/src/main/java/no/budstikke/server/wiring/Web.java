package no.budstikke.server.wiring;

import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import javax.sql.DataSource;
import no.budstikke.core.choose.Channels;
import no.budstikke.core.request.Content;
import no.budstikke.core.validate.Judge;
import no.budstikke.pipeline.books.BatchBooks;
import no.budstikke.pipeline.books.DecisionBooks;
import no.budstikke.pipeline.books.DeliveryBooks;
import no.budstikke.pipeline.books.HistoryBooks;
import no.budstikke.pipeline.books.MandateBooks;
import no.budstikke.pipeline.books.MoneyBooks;
import no.budstikke.pipeline.books.OperationBooks;
import no.budstikke.pipeline.books.RegistrationBooks;
import no.budstikke.pipeline.books.RequestBooks;
import no.budstikke.pipeline.books.StuckBooks;
import no.budstikke.pipeline.followup.StoredCalls;
import no.budstikke.pipeline.intake.Reception;
import no.budstikke.pipeline.issuers.ApiKeys;
import no.budstikke.pipeline.issuers.PostgresIssuers;
import no.budstikke.pipeline.operate.Operations;
import no.budstikke.pipeline.personal.FactBooks;
import no.budstikke.pipeline.personal.PageBooks;
import no.budstikke.pipeline.postgres.Transactions;
import no.budstikke.pipeline.preferences.Preferences;
import no.budstikke.pipeline.registrations.IssuersOwn;
import no.budstikke.pipeline.returns.LetterReturns;
import no.budstikke.pipeline.route.Editions;
import no.budstikke.pipeline.secrets.LookupHashes;
import no.budstikke.pipeline.suppression.Suppressions;
import no.budstikke.server.checkup.Checkups;
import no.budstikke.server.enrol.Configurations;
import no.budstikke.server.personal.Shelves;
import no.budstikke.server.problem.ContainerPage;
import no.budstikke.server.receive.Batches;
import no.budstikke.server.rest.ChannelsController;
import no.budstikke.server.rest.DetailsController;
import no.budstikke.server.rest.OperationsController;
import no.budstikke.server.rest.RegistrationsController;
import no.budstikke.server.rest.StoredBytes;
import no.budstikke.server.settings.Settings;
import org.apache.catalina.Context;
import org.apache.catalina.core.StandardHost;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.tomcat.TomcatContextCustomizer;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** Starts the web in front of a house. */
public final class Web {
  private Web() {}

  /**
   * Starts it.
   *
   * @param application the class below whose package the controllers are
   * @return running; closing it closes the house, too
   */
  public static ConfigurableApplicationContext start(House house, Class<?> application) {
    SpringApplication spring = new SpringApplication(application);
    spring.setWebApplicationType(WebApplicationType.SERVLET);
    spring.setBannerMode(Banner.Mode.OFF);
    spring.setLogStartupInfo(false);
    spring.setAddCommandLineProperties(false);
    spring.setLazyInitialization(true);
    spring.addInitializers(
        context -> {
          context
              .getEnvironment()
              .getPropertySources()
              .addFirst(new MapPropertySource("house", properties(house.settings().web())));
          furnish((GenericApplicationContext) context, house);
        });
    return spring.run();
  }

  private static SentDocuments documents(House house) {
    return new SentDocuments(house.ground(), house.issuers());
  }

  private static Shelves pages(House house) {
    DataSource database = house.ground().database().dataSource();
    InstantSource clock = house.ground().clock();
    return new Shelves(
        house.links(),
        new PageBooks(database, clock),
        new FactBooks(database),
        house.pipeline().consumerPages(),
        documents(house),
        new FrozenPictures(house.ground(), documents(house)),
        new Shelves.More(
            new Preferences(database, clock),
            new LookupHashes(house.ground().keys()),
            Content.of(house.ground().keys().secretFor("personal pages")),
            clock));
  }

  private static Map<String, Object> properties(Settings.Web web) {
    Map<String, Object> all = new TreeMap<>();
    all.put("server.address", web.address());
    all.put("server.port", web.port());
    return all;
  }

  private static void furnish(GenericApplicationContext context, House house) {
    // The one thing to be closed; it must be there to be closed, however lazy the rest is.
    context.getBeanFactory().registerSingleton("house", house);
    context.registerBean(HouseEnd.class, () -> new HouseEnd(house), one -> one.setLazyInit(false));
    context.registerBean(PostgresIssuers.class, house::issuers);
    context.registerBean(ApiKeys.class, house::keys);
    context.registerBean(Configurations.class, house::configurations);
    context.registerBean(Batches.class, house::batches);
    context.registerBean(
        Preferences.class,
        () -> new Preferences(house.ground().database().dataSource(), house.ground().clock()));
    context.registerBean(
        Suppressions.class,
        () -> new Suppressions(house.ground().database().dataSource(), house.ground().clock()));
    context.registerBean(LetterReturns.class, () -> returns(house));
    context.registerBean(Editions.class, house::editions);
    context.registerBean(InstantSource.class, () -> house.ground().clock());
    context.registerBean(Judge.class, house::judge);
    context.registerBean(Reception.class, () -> house.pipeline().reception());
    context.registerBean(Operations.class, () -> house.pipeline().operations());
    context.registerBean(StoredBytes.class, () -> new StoreBytes(house));
    context.registerBean(
        ChannelsController.Rooms.class, () -> new ChannelsController.Rooms(house.channels()));
    context.registerBean(
        OperationsController.Time.class,
        () ->
            new OperationsController.Time(
                house.ground().clock(), house.settings().mode(), house.pipeline()::wake));
    context.registerBean(StoredCalls.class, house::calls);
    context.registerBean(
        DetailsController.Pictures.class,
        () -> new FrozenPictures(house.ground(), documents(house)));
    context.registerBean(Shelves.class, () -> pages(house));
    context.registerBean("path", HealthIndicator.class, () -> new PathHealth(house));
    context.registerBean(Checkups.class, house::checkups);
    context.registerBean(
        "channels", HealthIndicator.class, () -> new ChannelHealth(house.checkups()));
    context.registerBean(ProblemPages.class, ProblemPages::new);
    context.registerBean(RegistrationsController.Shelves.class, () -> registrations(house));
    books(context, house.ground().database().dataSource(), house.ground().clock());
  }

  private static LetterReturns returns(House house) {
    return new LetterReturns(
        new Transactions(house.ground().database().dataSource()).sql(),
        house.ground().keys(),
        house.ground().clock());
  }

  private static RegistrationsController.Shelves registrations(House house) {
    DataSource database = house.ground().database().dataSource();
    return new RegistrationsController.Shelves(
        new RegistrationBooks(database),
        new StuckBooks(database),
        new IssuersOwn(new Transactions(database), house.ground().keys(), house.ground().clock()),
        Optional.ofNullable(house.channels().get(Channels.EFAKTURA_SE)));
  }

  private static void books(
      GenericApplicationContext context, DataSource database, InstantSource clock) {
    context.registerBean(BatchBooks.class, () -> new BatchBooks(database));
    context.registerBean(RequestBooks.class, () -> new RequestBooks(database));
    context.registerBean(DecisionBooks.class, () -> new DecisionBooks(database));
    context.registerBean(DeliveryBooks.class, () -> new DeliveryBooks(database));
    context.registerBean(HistoryBooks.class, () -> new HistoryBooks(database));
    context.registerBean(OperationBooks.class, () -> new OperationBooks(database));
    context.registerBean(MandateBooks.class, () -> new MandateBooks(database, clock));
    context.registerBean(MoneyBooks.class, () -> new MoneyBooks(database, clock));
  }

  /** Closes the house after the web has served its last call. */
  private record HouseEnd(House house) implements AutoCloseable {
    @Override
    public void close() {
      house.close();
    }
  }

  /** The web server's own refusals are problems like all others. */
  private static final class ProblemPages
      implements WebServerFactoryCustomizer<TomcatServletWebServerFactory>,
          TomcatContextCustomizer {
    @Override
    public void customize(TomcatServletWebServerFactory tomcat) {
      tomcat.addContextCustomizers(this);
    }

    @Override
    public void customize(Context context) {
      if (context.getParent() instanceof StandardHost host) {
        host.setErrorReportValveClass(ContainerPage.class.getName());
      }
    }
  }
}
