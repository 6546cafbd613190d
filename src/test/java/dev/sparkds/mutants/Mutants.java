package dev.sparkds.mutants;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** The mutants of one spec: a list in {@code mutants/<spec>.yaml}, where a new entry is a new mutant. */
record Mutants(String spec, Path yaml, List<Mutant> list) {

  private static final Path FOLDER = Path.of("src/test/resources/mutants");
  private static final Set<String> ASIDE = Set.of("no-counterpart.yaml", "equivalent.yaml");
  private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());

  static List<Mutants> all() {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files.filter(Files::isRegularFile).filter(file -> file.toString().endsWith(".yaml"))
          .filter(file -> !ASIDE.contains(file.getFileName().toString())).sorted().map(Mutants::read).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The spec is a sample or, where no sample has what is to be broken, one of {@code mutants/specs}. */
  private static Mutants read(Path file) {
    Path sample = Path.of("samples").resolve(file.getFileName());
    Path yaml = Files.exists(sample) ? sample : FOLDER.resolve("specs").resolve(file.getFileName());
    String spec = file.getFileName().toString().replace(".yaml", "");
    try {
      return new Mutants(spec, yaml, List.of(YAML.readValue(file.toFile(), Mutant[].class)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The defects of the seed that no Java code can have, each with the reason. */
  static Map<String, String> withoutCounterpart() throws IOException {
    return reasons("no-counterpart.yaml");
  }

  /** The mutants that were tried and that nothing can tell from the original, each with the reason. */
  static Map<String, String> equivalent() throws IOException {
    return reasons("equivalent.yaml");
  }

  @SuppressWarnings("unchecked")
  private static Map<String, String> reasons(String file) throws IOException {
    return YAML.readValue(FOLDER.resolve(file).toFile(), Map.class);
  }
}
