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
  private static final String PACKAGE = "no.budstikke.documents.official.release";

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
   * @param args a folder for sources, a folder for classes, the folder of the release in the jars,
   *     then for each file its name, class name, layer and rule set, separated by colons
   */
  public static void main(String[] args) throws IOException {
    Path sources = Path.of(args[0]);
    Path classes = Path.of(args[1]);
    List<Path> written = new ArrayList<>();
    List<String> providers = new ArrayList<>();
    Set<String> names = new TreeSet<>();
    for (String file : List.of(args).subList(3, args.length)) {
      String[] parts = file.split(":", -1);
      RuleClass.Title title = new RuleClass.Title(PACKAGE, parts[1], parts[2], parts[3]);
      RuleClass.Source source = source(args[2] + "/" + parts[0], title);
      written.add(write(sources, title, source.text()));
      names.addAll(source.names());
      providers.add(PACKAGE + "." + parts[1]);
    }
    compile(written, classes);
    SchemaTable.Table schema = SchemaTable.read(SCHEMA);
    names.addAll(schema.names());
    Files.write(classes.resolve(NAMES), names);
    Files.createDirectories(classes.resolve(SCHEMA_TABLE).getParent());
    Files.write(classes.resolve(SCHEMA_TABLE), schema.lines());
    Path services = classes.resolve("META-INF/services");
    Files.createDirectories(services);
    Files.write(services.resolve("no.budstikke.documents.official.RuleRun"), providers);
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

  private static Path write(Path sources, RuleClass.Title title, String text) throws IOException {
    Path folder = sources.resolve(PACKAGE.replace('.', '/'));
    Files.createDirectories(folder);
    return Files.writeString(folder.resolve(title.className() + ".java"), text);
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
