package dev.sparkds.spec;

import dev.sparkds.model.Connector;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The specs of the tests, checked against packs of their own, which do not change as those of the tool grow. */
final class Specs {
  static final Path ROOT = Path.of("src/test/resources/spec");
  static final SystemPacks PACKS = packs(ROOT.resolve("packs"));

  private Specs() {}

  static SystemPacks packs(Path folder) {
    return SystemPacks.read(names(folder.resolve("systems")), path -> text(folder.resolve(path)));
  }

  static List<Path> under(String folder) {
    try (Stream<Path> walk = Files.walk(ROOT.resolve(folder))) {
      return walk.filter(path -> path.toString().endsWith(".yaml")).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static ConnectorSpec read(Path spec) throws IOException {
    return SpecReader.read(spec.getFileName().toString(), Files.readAllBytes(spec));
  }

  static ConnectorSpec read(String yaml) {
    return SpecReader.read("spec.yaml", yaml.getBytes(StandardCharsets.UTF_8));
  }

  static Connector connector(String yaml) {
    return new SpecChecker(PACKS).check(read(yaml));
  }

  static String problems(String yaml) {
    try {
      connector(yaml);
      return "";
    } catch (SpecException e) {
      return e.getMessage();
    }
  }

  private static List<String> names(Path systems) {
    try (Stream<Path> list = Files.list(systems)) {
      return list.map(path -> path.getFileName().toString()).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Optional<String> text(Path file) {
    try {
      return Files.exists(file) ? Optional.of(Files.readString(file)) : Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
