package no.budstikke.cli.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import no.budstikke.cli.launcher.Shell.Ended;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LauncherTest {
  private static final String JDK_MISSING =
      "budstikke: a JDK 25 is missing: install one (for example Temurin 25) or point JAVA_HOME at"
          + " it.";

  @TempDir private Path temp;
  private Shell shell;

  @BeforeEach
  void lay() throws IOException {
    shell = new Shell(temp);
  }

  @Test
  void helpNeedsNothing() throws Exception {
    Ended ended = shell.run("help");

    assertThat(ended.code()).isZero();
    assertThat(ended.out()).contains("Usage: budstikke COMMAND").contains("demo", "serve", "test");
  }

  @Test
  void withoutACommandItSaysWhichThereAre() throws Exception {
    assertThat(shell.run().out()).contains("Usage: budstikke COMMAND");
  }

  @Test
  void anUnknownCommandIsWrongUsage() throws Exception {
    Ended ended = shell.run("dance");

    assertThat(ended.code()).isEqualTo(2);
    assertThat(ended.err())
        .isEqualTo("budstikke: there is no command 'dance'; try: budstikke help\n");
  }

  @Test
  void aMissingJdkIsSaidInOneSentence() throws Exception {
    Ended ended = shell.run("status");

    assertThat(ended.code()).isEqualTo(3);
    assertThat(ended.err()).isEqualTo(JDK_MISSING + "\n");
  }

  @Test
  void anOlderJdkIsNoJdk() throws Exception {
    Path old = shell.jdk("old", "21.0.9");

    Ended ended = shell.with("JAVA_HOME", old).run("status");

    assertThat(ended.code()).isEqualTo(3);
    assertThat(ended.err()).isEqualTo(JDK_MISSING + "\n");
  }

  @Test
  void aJavaWithoutACompilerIsNoJdk() throws Exception {
    Path runtime = shell.jdk("runtime", "25.0.1");
    Files.delete(runtime.resolve("bin/javac"));

    assertThat(shell.with("JAVA_HOME", runtime).run("status").code()).isEqualTo(3);
  }

  @Test
  void aJdkInAUsualFolderIsFoundWhenJavaHomeIsTooOld() throws Exception {
    shell.built();
    Path old = shell.jdk("old", "21.0.9");
    shell.jdk("new", "25.0.1");

    Ended ended =
        shell
            .with("JAVA_HOME", old)
            .with("BUDSTIKKE_JDKS", temp.resolve("jdks") + "/*")
            .run("status", "--json");

    assertThat(ended.code()).isZero();
    assertThat(ended.out())
        .startsWith("new runs")
        .contains("no.budstikke.cli.Main status --json")
        .contains("-Dbudstikke.home=" + shell.home());
  }

  @Test
  void aJdkOnThePathIsFound() throws Exception {
    shell.built();
    shell.onPath("javac", shell.jdk("path", "25").resolve("bin/javac"));

    assertThat(shell.run("alarms").out()).startsWith("path runs");
  }

  @Test
  void itMayBeCalledThroughASymbolicLinkFromAnywhere() throws Exception {
    shell.built();
    Path link = temp.resolve("bin/budstikke");
    Files.createSymbolicLink(link, Path.of("../house/budstikke"));

    Ended ended = shell.with("JAVA_HOME", shell.jdk("jdk", "25.0.1")).in(temp).call(link, "watch");

    assertThat(ended.out()).contains("-Dbudstikke.home=" + shell.home()).endsWith("Main watch\n");
  }

  @Test
  void theServerGetsItsHeapAndItsDataDirectory() throws Exception {
    shell.built();
    Shell able = shell.with("JAVA_HOME", shell.jdk("jdk", "25.0.1"));

    assertThat(able.run("serve", "--budstikke.port=0").out())
        .contains("-Xmx512m")
        .contains("BudstikkeServer --budstikke.data=" + shell.folder() + "/.budstikke")
        .endsWith("--budstikke.port=0\n");
    assertThat(able.run("serve", "--budstikke.data=elsewhere").out())
        .endsWith("BudstikkeServer --budstikke.data=elsewhere\n");
    assertThat(able.run("serve", "--help").out()).startsWith("Usage: budstikke serve");
  }

  @Test
  void backupAndRestoreRunWithTheServersParts() throws Exception {
    shell.built();
    Shell able = shell.with("JAVA_HOME", shell.jdk("jdk", "25.0.1"));

    assertThat(able.run("backup", "there").out()).endsWith("backup.BackupMain there\n");
    assertThat(able.run("restore", "there").out()).endsWith("backup.RestoreMain there\n");
    assertThat(able.run("restore", "--help").out()).startsWith("Usage: budstikke restore");
  }

  @Test
  void aMissingMavenIsSaidInOneSentence() throws Exception {
    Ended ended = shell.with("JAVA_HOME", shell.jdk("jdk", "25.0.1")).run("status");

    assertThat(ended.code()).isEqualTo(3);
    assertThat(ended.err()).isEqualTo("budstikke: Maven is missing: install Maven 3.8 or newer.\n");
  }

  @Test
  void theFirstUseBuildsAndTheSecondDoesNot() throws Exception {
    shell.maven("mkdir -p cli/target/dist/lib server/target/dist/lib; echo built");
    Shell able = shell.with("JAVA_HOME", shell.jdk("jdk", "25.0.1"));

    Ended first = able.run("status");
    Ended second = able.run("status");

    assertThat(first.code()).isZero();
    assertThat(first.err()).contains("the first time takes a few minutes", "build.log");
    assertThat(Files.readString(shell.home().resolve("target/build.log"))).isEqualTo("built\n");
    assertThat(second.err()).isEmpty();
  }

  @Test
  void commandsThatAreStartedAtOnceBuildOnce() throws Exception {
    shell.maven(
        "sleep 2; echo built >> builds.txt; mkdir -p cli/target/dist/lib server/target/dist/lib");
    Shell able = shell.with("JAVA_HOME", shell.jdk("jdk", "25.0.1"));

    try (ExecutorService terminals = Executors.newVirtualThreadPerTaskExecutor()) {
      Future<Ended> first = terminals.submit(() -> able.run("status"));
      Future<Ended> second = terminals.submit(() -> able.run("sandbox"));

      assertThat(first.get().code()).as(first.get().err()).isZero();
      assertThat(second.get().code()).as(second.get().err()).isZero();
      assertThat(first.get().err() + second.get().err()).contains("waiting for it");
    }
    assertThat(Files.readString(shell.home().resolve("builds.txt"))).isEqualTo("built\n");
    assertThat(shell.home().resolve("target/building")).doesNotExist();
  }

  @Test
  void aBuildThatDiedHoldsNobodyUp() throws Exception {
    shell.maven("mkdir -p cli/target/dist/lib server/target/dist/lib");
    Path lock = Files.createDirectories(shell.home().resolve("target/building"));
    Files.writeString(lock.resolve("pid"), "999999999\n");

    assertThat(shell.with("JAVA_HOME", shell.jdk("jdk", "25.0.1")).run("status").code()).isZero();
    assertThat(lock).doesNotExist();
  }

  @Test
  void newerSourcesAreBuiltAgain() throws Exception {
    shell.maven("true");
    shell.built();
    Files.setLastModifiedTime(
        Files.createFile(
            Files.createDirectories(shell.home().resolve("core/src/main")).resolve("A.java")),
        FileTime.from(Instant.parse("2099-01-01T00:00:00Z")));

    Ended ended = shell.with("JAVA_HOME", shell.jdk("jdk", "25.0.1")).run("status");

    assertThat(ended.err()).startsWith("Building Budstikke");
  }

  @Test
  void aFailedBuildShowsItsErrorsAndNamesTheLog() throws Exception {
    shell.maven("echo '[INFO] fine'; echo '[ERROR] not fine'; exit 1");

    Ended ended = shell.with("JAVA_HOME", shell.jdk("jdk", "25.0.1")).run("status");

    assertThat(ended.code()).isEqualTo(3);
    assertThat(ended.err())
        .contains("[ERROR] not fine")
        .doesNotContain("fine'\n")
        .endsWith("the log is " + shell.home().resolve("target/build.log") + ".\n");
  }

  @Test
  void testIsMavensVerify() throws Exception {
    shell.maven("echo $PWD $JAVA_HOME $*");
    Path jdk = shell.jdk("jdk", "25.0.1");

    Ended ended = shell.with("JAVA_HOME", jdk).run("test", "-pl", "core");

    assertThat(ended.out()).isEqualTo(shell.home() + " " + jdk + " -B -T 2 verify -pl core\n");
    assertThat(shell.run("test", "--help").out()).startsWith("Usage: budstikke test");
  }

  @Test
  void withoutABrowserTheTestCommandEndsWithAWarningAndMavensOwnCode() throws Exception {
    shell.maven("exit 1");
    Shell able = shell.with("JAVA_HOME", shell.jdk("jdk", "25.0.1"));
    Path program = temp.resolve("jdks/jdk/bin/java");

    Ended without = able.with("BUDSTIKKE_CHROMIUM", temp.resolve("nowhere")).run("test");
    Ended with =
        able.with("BUDSTIKKE_CHROMIUM", program)
            .with("BUDSTIKKE_CHROMEDRIVER", program)
            .run("test");

    assertThat(without.code()).isEqualTo(1);
    assertThat(without.err())
        .contains("THE BROWSER TESTS WERE SKIPPED", "apt-get install chromium chromium-driver");
    assertThat(with.code()).isEqualTo(1);
    assertThat(with.err()).isEmpty();
  }

  @Test
  void anUnknownBenchmarkIsWrongUsage() throws Exception {
    shell.built();
    Shell able = shell.with("JAVA_HOME", shell.jdk("jdk", "25.0.1"));

    assertThat(able.run("bench", "everything").code()).isEqualTo(2);
    assertThat(able.run("bench", "--help").out()).startsWith("Usage: budstikke bench");
    assertThat(able.run("bench", "rules", "--help").out()).startsWith("Usage: budstikke bench");
    Ended wrong = able.run("bench", "rules", "3", "many");
    assertThat(wrong.code()).isEqualTo(2);
    assertThat(wrong.err()).contains("'many' is not a whole number");
  }
}
