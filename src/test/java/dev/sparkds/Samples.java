package dev.sparkds;

import dev.sparkds.generate.GeneratedFile;
import dev.sparkds.generate.Generator;
import dev.sparkds.generate.TemplateTree;
import dev.sparkds.model.Connector;
import dev.sparkds.project.ConnectorProject;
import dev.sparkds.project.Release;
import dev.sparkds.spec.ConnectorSpec;
import dev.sparkds.spec.SpecChecker;
import dev.sparkds.spec.SpecEdit;
import dev.sparkds.spec.SpecReader;
import dev.sparkds.spec.SystemPacks;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The specs under {@code samples/}, and what becomes of a spec. */
public final class Samples {

  public static final TemplateTree TREE = TemplateTree.of(Path.of("templates"));
  public static final Release RELEASE = new Release("dev", "golden");
  private static final SystemPacks PACKS = SystemPacks.read(TREE.systems(), path -> TREE.read("java/" + path));

  private Samples() {}

  public static List<Path> all() {
    try (Stream<Path> list = Files.list(Path.of("samples"))) {
      return list.filter(path -> path.toString().endsWith(".yaml")).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static Connector connector(String yaml) {
    return new SpecChecker(PACKS).check(spec(yaml));
  }

  public static SpecEdit edit(String yaml) {
    return new SpecEdit(spec(yaml), new SpecChecker(PACKS));
  }

  private static ConnectorSpec spec(String yaml) {
    return SpecReader.read("spec.yaml", yaml.getBytes(StandardCharsets.UTF_8));
  }

  public static Connector connector(Path spec) {
    return connector(text(spec));
  }

  public static List<GeneratedFile> files(Connector connector) {
    return new Generator(TREE).generate(connector);
  }

  /** The project as {@code sparkds new} writes it. */
  public static List<GeneratedFile> project(Path spec) {
    return ConnectorProject.complete(files(connector(spec)), text(spec), RELEASE);
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
