package no.budstikke.documents.shadow;

import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;
import java.util.stream.Stream;
import no.budstikke.documents.official.OfficialEngine;

/** A folder of jars with an official engine in it, which nothing else of the product sees. */
public final class EngineFolder {
  private EngineFolder() {}

  /** There is no engine in the folder; the message says what to do. */
  public static final class NoEngine extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NoEngine(String sentence) {
      super(sentence);
    }
  }

  /**
   * The engine among the jars; its classes stay open as long as the program runs.
   *
   * @throws NoEngine where there is none
   */
  public static OfficialEngine open(Path folder) {
    URL[] jars = jars(folder).toArray(URL[]::new);
    URLClassLoader loader = new URLClassLoader(jars, EngineFolder.class.getClassLoader());
    return ServiceLoader.load(OfficialEngine.class, loader)
        .findFirst()
        .orElseThrow(
            () ->
                new NoEngine(
                    "There is no official engine in "
                        + folder
                        + ": name the folder that the module \"shadow\" is built into,"
                        + " or switch the shadow off."));
  }

  private static List<URL> jars(Path folder) {
    List<URL> jars = new ArrayList<>();
    if (Files.isDirectory(folder)) {
      try (Stream<Path> files = Files.list(folder)) {
        for (Path file : files.filter(one -> one.toString().endsWith(".jar")).toList()) {
          jars.add(url(file));
        }
      } catch (IOException e) {
        throw new NoEngine("The folder " + folder + " cannot be read.");
      }
    }
    return jars;
  }

  private static URL url(Path file) throws MalformedURLException {
    return file.toUri().toURL();
  }
}
