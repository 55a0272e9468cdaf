package no.budstikke.rules;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;
import no.budstikke.rules.emit.RuleClass;
import no.budstikke.rules.schema.SchemaTable;
import no.budstikke.rules.sheet.SheetReader;

/** Compiles the rule files of a release that stand on the class path into classes. */
public final class RuleCompiler {

  private static final String NAMES = "no/budstikke/documents/tree/official.names";

  private static final String SCHEMA_TABLE = "no/budstikke/documents/schema/ubl.table";
  private static final String UBL = "external/schemas/ubl21/";
  private static final List<String> SCHEMA =
      List.of(
          UBL + "maindoc/UBL-Invoice-2.1.xsd",
          UBL + "maindoc/UBL-CreditNote-2.1.xsd",
          UBL + "common/UBL-CommonAggregateComponents-2.1.xsd",
          UBL + "common/UBL-CommonBasicComponents-2.1.xsd",
          UBL + "common/UBL-CommonExtensionComponents-2.1.xsd",
          UBL + "common/UBL-ExtensionContentDataType-2.1.xsd",
          UBL + "common/UBL-UnqualifiedDataTypes-2.1.xsd",
          UBL + "common/UBL-QualifiedDataTypes-2.1.xsd",
          "schemas/CCTS_CCT_SchemaModule.xsd");

  private RuleCompiler() {}

  /**
   * Compiles.
   *
   * @param args a folder for sources, a folder for classes; then for each release its folder in the
   *     jars, an at sign and the day from which it is the law, and for each of its files the name,
   *     class name, layer and rule set, separated by colons
   */
  public static void main(String[] args) throws IOException {
    Path sources = Path.of(args[0]);
    Path classes = Path.of(args[1]);
    List<Release> releases = new ArrayList<>();
    for (String word : List.of(args).subList(2, args.length)) {
      if (word.contains(":")) {
        releases.getLast().files().add(word.split(":", -1));
      } else {
        releases.add(Release.of(word));
      }
    }
    List<Path> written = new ArrayList<>();
    Set<String> names = new TreeSet<>();
    for (Release release : releases) {
      for (String[] file : release.files()) {
        RuleClass.Title title =
            new RuleClass.Title(release.packageName(), file[1], file[2], file[3]);
        RuleClass.Source source = source(release.folder() + "/" + file[0], title);
        written.add(write(sources, release, title.className(), source.text()));
        names.addAll(source.names());
      }
      written.add(write(sources, release, Release.CLASS, release.text()));
    }
    compile(written, classes);
    SchemaTable.Table schema = SchemaTable.read(SCHEMA);
    names.addAll(schema.names());
    Files.write(classes.resolve(NAMES), names);
    Files.createDirectories(classes.resolve(SCHEMA_TABLE).getParent());
    Files.write(classes.resolve(SCHEMA_TABLE), schema.lines());
    Path services = classes.resolve("META-INF/services");
    Files.createDirectories(services);
    Files.write(
        services.resolve("no.budstikke.documents.official.RuleRelease"),
        releases.stream().map(release -> release.packageName() + "." + Release.CLASS).toList());
  }

  private static RuleClass.Source source(String resource, RuleClass.Title title)
      throws IOException {
    try (InputStream in = RuleCompiler.class.getClassLoader().getResourceAsStream(resource)) {
      if (in == null) {
        throw new IOException("Not on the class path: " + resource);
      }
      return RuleClass.write(SheetReader.read(in), title);
    }
  }

  private static Path write(Path sources, Release release, String className, String text)
      throws IOException {
    Path folder = sources.resolve(release.packageName().replace('.', '/'));
    Files.createDirectories(folder);
    return Files.writeString(folder.resolve(className + ".java"), text);
  }

  private static void compile(List<Path> sources, Path classes) throws IOException {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    List<String> options =
        List.of(
            "-d",
            classes.toString(),
            "-cp",
            System.getProperty("java.class.path"),
            "-proc:none",
            "-nowarn",
            "-parameters");
    try (var files = compiler.getStandardFileManager(null, null, null)) {
      boolean done =
          compiler
              .getTask(null, files, null, options, null, files.getJavaFileObjectsFromPaths(sources))
              .call();
      if (!done) {
        throw new IOException("The classes of the rules do not compile.");
      }
    }
  }
}
