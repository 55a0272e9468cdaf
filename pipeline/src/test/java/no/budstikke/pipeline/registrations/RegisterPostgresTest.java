package no.budstikke.pipeline.registrations;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import no.budstikke.core.choose.Agreement;
import no.budstikke.core.choose.Channels;
import no.budstikke.core.choose.Distribution;
import no.budstikke.core.choose.Policy;
import no.budstikke.core.followup.ReplyCursor;
import no.budstikke.core.registration.Recipient;
import no.budstikke.core.registration.RegistrationAnswers;
import no.budstikke.core.registration.RegistrationBook;
import no.budstikke.core.registration.RegistrationEvent;
import no.budstikke.core.registration.RegistrationEvent.Kind;
import no.budstikke.core.registration.RegistrationEvent.Mode;
import no.budstikke.core.registration.RegistrationFile;
import no.budstikke.core.registration.RegistrationPage;
import no.budstikke.core.registration.RegistrationRules;
import no.budstikke.core.registration.Registrations;
import no.budstikke.core.request.IssuerId;
import no.budstikke.core.request.Market;
import no.budstikke.core.request.NationalId;
import no.budstikke.core.request.OrganisationNumber;
import no.budstikke.core.validate.Account;
import no.budstikke.pipeline.issuers.IssuerProfile;
import no.budstikke.pipeline.issuers.Issuers;
import no.budstikke.pipeline.postgres.ScratchDatabase;
import no.budstikke.pipeline.postgres.Transactions;
import no.budstikke.pipeline.secrets.KeyFile;
import no.budstikke.pipeline.secrets.KeyRing;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The register of consumers. Source: Swedish e-faktura, section 4.4; acceptance 2 to 4. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RegisterPostgresTest {
  private static final IssuerId ISSUER = new IssuerId("exempel");
  private static final String FUI = "005561234567.00002222222.FSPA.SE";
  private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
  private static final String TOLVAN = "191212121212";

  private final ScratchDatabase database = ScratchDatabase.migrated();
  private final JdbcClient sql = JdbcClient.create(database.dataSource());
  private final List<RegistrationFile> told = new ArrayList<>();
  private final List<RegistrationAnswers> answered = new ArrayList<>();
  private Instant now = NOON;
  private final InstantSource clock = () -> now;
  private boolean reached = true;
  private RegistrationRules.Strictness strictness = RegistrationRules.Strictness.USUAL;
  private Optional<KeyRing> keys = Optional.empty();
  private int events;

  @BeforeAll
  void open(@TempDir Path folder) {
    keys = Optional.of(new KeyFile(folder.resolve("keys")).readOrCreate());
  }

  @AfterAll
  void close() {
    database.close();
  }

  @BeforeEach
  void forget() {
    sql.sql(
            "TRUNCATE registration, registration_event, registration_file, registration_cursor,"
                + " registration_found, billed, alarm")
        .update();
    told.clear();
    answered.clear();
    reached = true;
    strictness = RegistrationRules.Strictness.USUAL;
    now = NOON;
  }

  @Test
  void theSampleOfTheSpecificationLeavesTheCustomerActiveAtHandelsbanken() {
    tell(
        event(Kind.REGISTER, Mode.ACKNOWLEDGED, "SHB", "FMI-1", 0),
        event(Kind.DEREGISTER, Mode.AUTOMATIC, "NB", "FMI-0", 60));

    assertThat(register()).containsExactly("SHB ACTIVE");
    assertThat(answers()).containsExactly("ACCEPT");
    assertThat(effects()).containsExactly("REQUESTED", "OTHER_BANK");
  }

  @Test
  void withTheSameBankAndFmiItEndsCancelled() {
    tell(
        event(Kind.REGISTER, Mode.ACKNOWLEDGED, "SHB", "FMI-1", 0),
        event(Kind.DEREGISTER, Mode.AUTOMATIC, "SHB", "FMI-1", 60));

    assertThat(register()).containsExactly("SHB CANCELLED");
  }

  @Test
  void anAcknowledgedRegistrationIsNotInForceBeforeItsAnswerIsThere() {
    reached = false;
    tell(event(Kind.REGISTER, Mode.ACKNOWLEDGED, "SHB", "FMI-1", 0));

    assertThat(register()).containsExactly("SHB REQUESTED");
    assertThat(inForce(now)).isEmpty();
    reached = true;
    now = NOON.plusSeconds(600);
    read();
    assertThat(register()).containsExactly("SHB ACTIVE");
    assertThat(inForce(now)).contains("FMI-1");
    assertThat(inForce(NOON)).as("what was asked before says the same").isEmpty();
  }

  @Test
  void theSameRegistrationAgainIsOnlyRefreshedAndAcceptedAgain() {
    tell(event(Kind.REGISTER, Mode.NOTICE, "SHB", "FMI-1", 0));
    tell(event(Kind.REGISTER, Mode.ACKNOWLEDGED, "SHB", "FMI-1", 60));

    assertThat(register()).containsExactly("SHB ACTIVE");
    assertThat(effects()).containsExactly("ACTIVE", "REFRESHED");
    assertThat(answers()).containsExactly("ACCEPT");
  }

  @Test
  void whatWasInForceWhenAFileWasClosedStaysSoWhateverComesLater() {
    tell(event(Kind.REGISTER, Mode.NOTICE, "NB", "FMI-0", 0));
    Instant closed = NOON.plusSeconds(30);
    now = NOON.plusSeconds(60);
    tell(event(Kind.REGISTER, Mode.NOTICE, "SHB", "FMI-1", 60));

    assertThat(inForce(closed)).contains("FMI-0");
    assertThat(inForce(now)).contains("FMI-1");
    assertThat(register()).containsExactlyInAnyOrder("NB REPLACED", "SHB ACTIVE");
  }

  @Test
  void aFileThatWasFollowedIsPassedOver() {
    RegistrationFile file = tell(event(Kind.REGISTER, Mode.ACKNOWLEDGED, "SHB", "FMI-1", 0));
    told.add(file);
    read();

    assertThat(effects()).hasSize(1);
    assertThat(answered).hasSize(1);
  }

  @Test
  void newsOfAnIdentityThatNobodyHasAreShownAndChangeNothing() {
    told.add(
        new RegistrationFile(
            "005560169095.00002222222.NB.SE",
            "other",
            NOON,
            List.of(event(Kind.REGISTER, Mode.NOTICE, "SHB", "FMI-1", 0))));
    read();

    assertThat(register()).isEmpty();
    assertThat(sql.sql("SELECT kind FROM alarm").query(String.class).list())
        .containsExactly("REGISTRATIONS_OF_NOBODY");
  }

  @Test
  void theBankThatDoesNotKnowTheRecipientSuspendsWhatIsOlderThanTheFile() {
    tell(event(Kind.REGISTER, Mode.NOTICE, "SHB", "FMI-1", 0));
    java.util.UUID file = new java.util.UUID(1, 1);
    sql.sql(
            """
            INSERT INTO transmission (issuer_id, transmission_id, channel, number, closed_at, items,
                   terms, members)
            VALUES ('exempel', ?, 'efaktura-se', 1, ?, 1, '{}', '{}')
            """)
        .param(file)
        .param(NOON.plusSeconds(5).atOffset(java.time.ZoneOffset.UTC))
        .update();
    RegisterOfConsumers register = new RegisterOfConsumers(sql);
    register.suspend(ISSUER, List.of("100200"), file, NOON.plusSeconds(60));
    assertThat(register()).containsExactly("SHB SUSPENDED");

    now = NOON.plusSeconds(120);
    tell(event(Kind.REGISTER, Mode.NOTICE, "SHB", "FMI-1", 120));
    register.suspend(ISSUER, List.of("100200"), file, NOON.plusSeconds(180));

    assertThat(register()).containsExactlyInAnyOrder("SHB REPLACED", "SHB ACTIVE");
  }

  @ParameterizedTest
  @CsvSource({
    "closed, 100200, 191212121212, ISSUER_INACTIVE",
    "usual,  100200, 191212121213, ID_MISMATCH",
    "usual,  12,     191212121212, FIELD_FORMAT",
    "usual,  abcdef, 191212121212, FIELD_FORMAT",
    "known,  100200, 191212121212, UNKNOWN_CUSTOMER",
    "usual,  100200, 191212121212, ACCEPT",
  })
  void anAcknowledgedRegistrationIsJudged(String how, String customer, String id, String answer) {
    strictness =
        new RegistrationRules.Strictness(!how.equals("closed"), how.equals("known"), false);
    tell(event(Kind.REGISTER, Mode.ACKNOWLEDGED, new Who(customer, id, "SHB", "FMI-1"), 0));

    assertThat(answers()).containsExactly(answer);
    assertThat(register()).containsExactly(answer.equals("ACCEPT") ? "SHB ACTIVE" : "SHB REFUSED");
  }

  @Test
  void aRefusedRegistrationLeavesTheActiveOneAlone() {
    tell(event(Kind.REGISTER, Mode.NOTICE, "SHB", "FMI-1", 0));
    strictness = new RegistrationRules.Strictness(false, false, false);
    tell(event(Kind.REGISTER, Mode.ACKNOWLEDGED, "NB", "FMI-2", 60));

    assertThat(register()).containsExactlyInAnyOrder("SHB ACTIVE", "NB REFUSED");
  }

  /** However events come, cut into files and mixed up, the register ends the same. */
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void theOrderOfFilesChangesNothing(long seed) {
    Random random = new Random(seed);
    List<RegistrationEvent> all = new ArrayList<>();
    for (int second = 0; second < 12; second++) {
      Kind kind = random.nextInt(3) == 0 ? Kind.DEREGISTER : Kind.REGISTER;
      int bank = random.nextInt(2);
      all.add(event(kind, Mode.NOTICE, bank == 0 ? "SHB" : "NB", "FMI-" + bank, second));
    }
    all.forEach(this::tell);
    Optional<String> inOrder = inForce(now);
    forget();

    List<RegistrationEvent> mixed = new ArrayList<>(all);
    Collections.shuffle(mixed, random);
    for (int i = 0; i < mixed.size(); i += 3) {
      tell(mixed.subList(i, i + 3).toArray(new RegistrationEvent[0]));
    }

    assertThat(inForce(now)).as("seed " + seed).isEqualTo(inOrder);
  }

  private record Who(String customer, String id, String bank, String fmi) {}

  private RegistrationEvent event(Kind kind, Mode mode, String bank, String fmi, int second) {
    return event(kind, mode, new Who("100200", TOLVAN, bank, fmi), second);
  }

  private RegistrationEvent event(Kind kind, Mode mode, Who who, int second) {
    events++;
    return new RegistrationEvent(
        "E-" + events,
        kind,
        mode,
        NOON.minus(Duration.ofHours(1)).plusSeconds(second),
        new Recipient(
            Recipient.IdType.PERSNR, who.id(), who.bank(), Optional.of(who.fmi()), Map.of()),
        Map.of("customer_no", who.customer()),
        Optional.empty());
  }

  private RegistrationFile tell(RegistrationEvent... news) {
    RegistrationFile file = new RegistrationFile(FUI, "F-" + news[0].id(), NOON, List.of(news));
    told.add(file);
    read();
    return file;
  }

  private void read() {
    RegistrationsReader reader =
        new RegistrationsReader(
            new Transactions(database.dataSource()),
            new RegistrationsReader.Tools(new OneIssuer(), keys.orElseThrow(), clock),
            Channels.EFAKTURA_SE,
            new Scheme());
    while (reader.read()) {
      // Page after page.
    }
  }

  private List<String> register() {
    return sql.sql("SELECT bank || ' ' || state FROM registration ORDER BY said_at, bank")
        .query((row, _) -> row.getString(1))
        .list();
  }

  private List<String> effects() {
    return sql.sql("SELECT effect FROM registration_event ORDER BY said_at")
        .query((row, _) -> row.getString(1))
        .list();
  }

  private List<String> answers() {
    return answered.stream()
        .flatMap(one -> one.answers().stream())
        .map(one -> one.refusal().map(Enum::name).orElse("ACCEPT"))
        .toList();
  }

  /** By which FMI the customer could be reached. */
  private Optional<String> inForce(Instant moment) {
    RegistrationBook book =
        new PostgresRegistrationBook(database.dataSource(), keys.orElseThrow(), clock);
    return Optional.ofNullable(
            book.inForce(new RegistrationBook.Asked(ISSUER, FUI, List.of("100200")), moment)
                .get("100200"))
        .flatMap(Recipient::fmi);
  }

  /** A scheme that tells what lies there, and takes answers while it can be reached. */
  private final class Scheme implements Registrations {
    @Override
    public RegistrationPage registrationsAfter(ReplyCursor cursor, int limit) {
      int from = cursor.value().isEmpty() ? 0 : Integer.parseInt(cursor.value());
      int to = Math.min(told.size(), from + limit);
      return new RegistrationPage(
          told.subList(from, to),
          List.of(),
          to == 0 ? cursor : new ReplyCursor(Integer.toString(to)),
          to < told.size(),
          true);
    }

    @Override
    public boolean answer(RegistrationAnswers answers) {
      if (reached) {
        answered.add(answers);
      }
      return reached;
    }

    @Override
    public Optional<RegistrationRules> rules(Agreement agreement) {
      return Optional.of(
          new RegistrationRules(
              FUI,
              List.of(new RegistrationRules.Field("customer_no", 4, 12, true, false)),
              strictness));
    }
  }

  /** One issuer with an agreement. */
  private static final class OneIssuer implements Issuers {
    @Override
    public Optional<IssuerProfile> find(IssuerId issuer) {
      Policy policy =
          new Policy(
              "1",
              List.of(),
              Map.of(),
              Set.of(),
              Map.of(Channels.EFAKTURA_SE, new Agreement(Channels.EFAKTURA_SE, Map.of())));
      Account account =
          new Account(
              Market.SE,
              new OrganisationNumber.Swedish("5561234567"),
              List.of(),
              Set.of(Market.SE.currency()),
              Account.Mode.CONSUMER,
              NationalId.Population.ANY);
      return Optional.of(
          new IssuerProfile(ISSUER, "Exempel AB", Market.SE, account, Distribution.of(policy)));
    }

    @Override
    public List<IssuerId> all() {
      return List.of(ISSUER);
    }
  }
}
