package no.budstikke.channels.kivra;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import no.budstikke.channels.transport.Login;
import no.budstikke.channels.transport.SftpSettings;

/**
 * How this installation talks to Kivra, for all issuers. Source: Kivra, sections 2, 3 and 10.
 *
 * @param base the API without a path, for example {@code https://sender.api.kivra.com}
 * @param client our credentials
 * @param environment decides what may be repeated
 * @param pace how long and how much at once
 * @param hookSecrets in force for calls to us: one, or two while one replaces the other
 * @param settlements where settlement files are fetched, where they are
 */
public record KivraSettings(
    URI base,
    Login client,
    Environment environment,
    Pace pace,
    List<String> hookSecrets,
    Optional<Settlements> settlements) {
  /** Which of Kivra's environments it is (section 2). */
  public enum Environment {
    /** Recognises a content it has seen (section 8). */
    PRODUCTION,
    /** Delivers everything again. */
    SANDBOX
  }

  /**
   * How long and how much at once.
   *
   * @param connect so long a connection may take
   * @param answer so long an answer is waited for
   * @param atOnce calls under way at once
   * @param fresh so long a match may be used, at most a day (R-LU-3)
   */
  public record Pace(Duration connect, Duration answer, int atOnce, Duration fresh) {
    /** Sections 5.4 and 8. */
    public static final Pace USUAL =
        new Pace(Duration.ofSeconds(5), Duration.ofSeconds(30), 64, Duration.ofDays(1));

    public Pace {
      if (atOnce < 1 || !connect.isPositive() || !answer.isPositive()) {
        throw new IllegalArgumentException("Patience and calls at once must be positive.");
      }
      if (!fresh.isPositive() || fresh.compareTo(Duration.ofDays(1)) > 0) {
        throw new IllegalArgumentException("A match may be used for a day at most.");
      }
    }
  }

  /**
   * Where settlement files are fetched (section 11).
   *
   * @param server Kivra's file server
   * @param folder where they lie there
   * @param quiet a file that was changed within this time is left for later
   * @param every how often the folder is looked into, at most
   */
  public record Settlements(SftpSettings server, String folder, Duration quiet, Duration every) {
    public Settlements {
      if (folder.isBlank() || quiet.isNegative() || every.isNegative()) {
        throw new IllegalArgumentException("A folder has a name, and a wait is not negative.");
      }
    }

    /** A folder of that name, looked into once a minute. */
    public static Settlements in(SftpSettings server, String folder) {
      return new Settlements(server, folder, Duration.ofSeconds(5), Duration.ofMinutes(1));
    }
  }

  /** Without settlement files. */
  public KivraSettings(
      URI base, Login client, Environment environment, Pace pace, List<String> hookSecrets) {
    this(base, client, environment, pace, hookSecrets, Optional.empty());
  }

  /** The same, with settlement files. */
  public KivraSettings with(Settlements files) {
    return new KivraSettings(base, client, environment, pace, hookSecrets, Optional.of(files));
  }

  public KivraSettings {
    hookSecrets = List.copyOf(hookSecrets);
    if (base.getHost() == null || !base.getRawPath().isEmpty()) {
      throw new IllegalArgumentException("The base is an address without a path.");
    }
    if (hookSecrets.stream().anyMatch(secret -> HookSignature.key(secret).isEmpty())) {
      throw new IllegalArgumentException("A hook secret is Base64 text as Kivra gave it.");
    }
  }

  @Override
  public String toString() {
    return "KivraSettings";
  }
}
