package dev.sparkds.evolve;

import dev.sparkds.Samples;
import dev.sparkds.generate.GeneratedFile;
import dev.sparkds.model.Mode;
import dev.sparkds.spec.SpecEdit;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A project as it was generated, and as it is generated later. */
record Growth(String name, Map<String, String> base, Map<String, String> ours) {

  private static final List<List<Mode>> ADDED = List.of(
      List.of(Mode.BATCH_READ), List.of(Mode.STREAM_READ), List.of(Mode.BATCH_WRITE), List.of(Mode.STREAM_WRITE),
      List.of(Mode.BATCH_READ, Mode.STREAM_READ), List.of(Mode.BATCH_WRITE, Mode.STREAM_WRITE));
  private static final Map<String, Object> OPTION =
      Map.of("name", "warehouse", "type", "enum", "values", List.of("north", "south"), "default", "north", "description", "Which warehouse.");
  private static final Map<String, Object> COLUMN = Map.of("name", "weight", "type", "DECIMAL(9,3)");

  /** Of the samples that have all modes. */
  static List<Growth> all() {
    return Stream.of("custom", "rabbitmq", "rest").flatMap(sample -> of(sample).stream()).toList();
  }

  static List<Growth> of(String sample) {
    SpecEdit spec = Samples.edit(text(Path.of("samples", sample + ".yaml")));
    Map<String, String> full = files(spec);
    List<Growth> growths = new ArrayList<>();
    for (List<Mode> added : ADDED) {
      SpecEdit before = spec;
      for (Mode mode : added) {
        before = before.without(mode);
      }
      growths.add(new Growth(sample + " + " + added, files(before), full));
    }
    growths.add(new Growth(sample + " + option", full, files(spec.withOption(OPTION))));
    growths.add(new Growth(sample + " + column", full, files(spec.withColumn(COLUMN))));
    growths.add(new Growth(sample + " + newer templates", full, upgraded(full)));
    return growths;
  }

  private static Map<String, String> files(SpecEdit spec) {
    return Samples.files(Samples.connector(spec.text())).stream()
        .collect(Collectors.toMap(GeneratedFile::path, GeneratedFile::text, (one, two) -> two, TreeMap::new));
  }

  /** What a new version of the templates may change. */
  private static Map<String, String> upgraded(Map<String, String> files) {
    Map<String, String> edits = new LinkedHashMap<>();
    edits.put("\\bboth\\.putAll\\(query\\);", "query.forEach(both::put);");
    edits.put("(?m)^(  private static final class Records .*\\{)$", "$1\n    private static final long VERSION = 2;");
    edits.put("(?m)^(  private static IOException interrupted\\()", "  /** Tells the thread, and the caller. */\n$1");
    edits.put("Math\\.pow\\(2, tries - 1\\)", "Math.scalb(1.0, tries - 1)");
    edits.put("(?m)^(import java\\.util\\.Map;\n)", "$1import java.util.OptionalDouble;\n");
    edits.put("(<artifactId>maven-surefire-plugin</artifactId>\n\\s*<version>)[^<]*", "$13.6.0");
    edits.put("(<junit.version>)[^<]*", "$16.2.0");
    edits.put("(?m)^## Develop\n", "## Develop\n\nRead the code first.\n");
    edits.put("actions/checkout@v4", "actions/checkout@v5");
    edits.put("throw new IllegalArgumentException\\(\"", "throw new IllegalArgumentException(\"now: ");
    edits.put("(?m)^(  public String description\\(\\) \\{\n)", "$1    // shown in the UI\n");
    Map<String, String> upgraded = new TreeMap<>(files);
    upgraded.replaceAll((path, text) -> {
      String result = text;
      for (Map.Entry<String, String> edit : edits.entrySet()) {
        result = result.replaceAll(edit.getKey(), edit.getValue());
      }
      return result;
    });
    return upgraded;
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
