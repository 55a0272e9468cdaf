package no.budstikke.cli.launcher;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** A machine that has the launcher, the tools every system has, and nothing of Java or Maven. */
final class Shell {
  private static final List<String> TOOLS =
      List.of(
          "sh",
          "dirname",
          "readlink",
          "grep",
          "find",
          "head",
          "cat",
          "mkdir",
          "mv",
          "basename",
          "rm",
          "sleep");

  private static final Path LAUNCHER = Path.of("../budstikke").toAbsolutePath().normalize();

  private final Path root;
  private final Path folder;
  private final Map<String, String> environment;

  /** How a command ended. */
  record Ended(int code, String out, String err) {}

  Shell(Path root) throws IOException {
    this(root.toRealPath(), root.toRealPath().resolve("somewhere"), Map.of());
    Files.createDirectories(folder);
    Files.createDirectories(home());
    Files.createDirectories(root.resolve("bin"));
    Files.copy(LAUNCHER, home().resolve("budstikke"));
    for (String tool : TOOLS) {
      onPath(tool, whereIs(tool));
    }
  }

  private Shell(Path root, Path folder, Map<String, String> environment) {
    this.root = root;
    this.folder = folder;
    this.environment = Map.copyOf(environment);
  }

  Path home() {
    return root.resolve("house");
  }

  Path folder() {
    return folder;
  }

  Shell with(String name, Object value) {
    Map<String, String> more = new TreeMap<>(environment);
    more.put(name, value.toString());
    return new Shell(root, folder, more);
  }

  Shell in(Path other) {
    return new Shell(root, other, environment);
  }

  /** A JDK that says which it is and what it was asked to do. */
  Path jdk(String name, String version) throws IOException {
    Path jdk = root.resolve("jdks").resolve(name);
    Files.createDirectories(jdk.resolve("bin"));
    Files.writeString(jdk.resolve("release"), "JAVA_VERSION=\"" + version + "\"\n");
    script(jdk.resolve("bin/java"), "echo " + name + " runs \"$@\"");
    script(jdk.resolve("bin/javac"), "true");
    return jdk;
  }

  /** As if it had been built already. */
  void built() throws IOException {
    Files.createDirectories(home().resolve("cli/target/dist/lib"));
    Files.createDirectories(home().resolve("server/target/dist/lib"));
    Files.createDirectories(home().resolve("target"));
    Files.createFile(home().resolve("target/built"));
  }

  void maven(String body) throws IOException {
    script(root.resolve("bin/mvn"), body);
  }

  void onPath(String name, Path program) throws IOException {
    Files.createSymbolicLink(root.resolve("bin").resolve(name), program);
  }

  Ended run(String... arguments) throws IOException, InterruptedException {
    return call(home().resolve("budstikke"), arguments);
  }

  Ended call(Path launcher, String... arguments) throws IOException, InterruptedException {
    List<String> command =
        new ArrayList<>(List.of(root.resolve("bin/sh").toString(), launcher.toString()));
    command.addAll(List.of(arguments));
    Path out = Files.createTempFile(root, "out", "");
    Path err = Files.createTempFile(root, "err", "");
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectOutput(out.toFile())
            .redirectError(err.toFile());
    builder.environment().clear();
    builder.environment().put("PATH", root.resolve("bin").toString());
    builder.environment().put("HOME", root.resolve("nobody").toString());
    builder.environment().put("BUDSTIKKE_JDKS", root.resolve("none") + "/*");
    builder.environment().putAll(environment);
    int code = builder.start().waitFor();
    return new Ended(
        code,
        Files.readString(out, StandardCharsets.UTF_8),
        Files.readString(err, StandardCharsets.UTF_8));
  }

  private static void script(Path file, String body) throws IOException {
    Files.writeString(file, "#!/bin/sh\n" + body + "\n");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  private static Path whereIs(String tool) {
    Optional<Path> found =
        Stream.of("/bin", "/usr/bin", "/usr/local/bin", "/opt/homebrew/bin")
            .map(folder -> Path.of(folder, tool))
            .filter(Files::isExecutable)
            .findFirst();
    return found.orElseThrow();
  }
}
