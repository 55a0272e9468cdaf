package no.budstikke.bench;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * How long {@code budstikke check} of one document takes on the command line, from the shell to the
 * answer, beside a bare machine that parses the same document; by turns, so that both see the same
 * machine.
 */
public final class StartBench {
  private static final int RUNS = 15;
  private static final double MORE = 1.5;
  private static final double ROOM = 500;

  private StartBench() {}

  /**
   * Measures and prints.
   *
   * @param args how often
   */
  public static void main(String[] args) throws IOException, InterruptedException {
    int runs = args.length > 0 ? Integer.parseInt(args[0]) : RUNS;
    Path home = Path.of(System.getProperty("budstikke.home", "."));
    String document = home.resolve("examples/invoice.xml").toString();
    String java = Path.of(System.getProperty("java.home", "."), "bin", "java").toString();
    String classes =
        Path.of(StartBench.class.getProtectionDomain().getCodeSource().getLocation().getPath())
            .toString();
    List<String> bare =
        List.of(java, "-XX:+UseSerialGC", "-cp", classes, BareParse.class.getName(), document);
    List<String> check = List.of(home.resolve("budstikke").toString(), "check", document);
    List<Double> bareTimes = new ArrayList<>();
    List<Double> checkTimes = new ArrayList<>();
    for (int i = 0; i < runs; i++) {
      bareTimes.add(millis(bare));
      checkTimes.add(millis(check));
    }
    double parse = median(bareTimes);
    double answer = median(checkTimes);
    System.out.printf("%-44s %8.0f ms%n", "bare machine, one parse with StAX", parse);
    System.out.printf("%-44s %8.0f ms%n", "budstikke check", answer);
    System.out.printf("%-44s %8.0f ms%n", "target: 1.5 times the first, and 500 ms", target(parse));
    System.out.printf("%-44s %8.2f%n", "to the target", answer / target(parse));
  }

  private static double target(double parse) {
    return MORE * parse + ROOM;
  }

  private static double millis(List<String> command) throws IOException, InterruptedException {
    long start = System.nanoTime();
    Process process =
        new ProcessBuilder(command)
            .redirectOutput(Redirect.DISCARD)
            .redirectError(Redirect.DISCARD)
            .start();
    int end = process.waitFor();
    if (end != 0) {
      throw new IllegalStateException("It ended with " + end + ".");
    }
    return (System.nanoTime() - start) / 1e6;
  }

  private static double median(List<Double> times) {
    return times.stream().sorted().toList().get(times.size() / 2);
  }
}
