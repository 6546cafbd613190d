package dev.sparkds.evolve;

import dev.sparkds.Samples;
import dev.sparkds.generate.GeneratedFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A project as it was generated, and as it is generated later. */
record Growth(String name, Map<String, String> base, Map<String, String> ours) {

  private static final List<String> MODES = List.of("batch-read", "stream-read", "batch-write", "stream-write");

  static List<Growth> of(String sample) {
    Map<String, String> full = files(sample, MODES);
    List<Growth> growths = new ArrayList<>();
    for (List<String> added : List.of(List.of("batch-read"), List.of("stream-read"), List.of("batch-write"), List.of("stream-write"),
        List.of("batch-write", "stream-write"))) {
      List<String> before = new ArrayList<>(MODES);
      before.removeAll(added);
      growths.add(new Growth(sample + " + " + String.join(" + ", added), files(sample, before), full));
    }
    growths.add(new Growth(sample + " + newer templates", full, upgraded(full)));
    return growths;
  }

  private static Map<String, String> files(String sample, List<String> modes) {
    String spec = text(Path.of("samples", sample + ".yaml")).replaceFirst("(?m)^modes:.*", "modes: [" + String.join(", ", modes) + "]");
    if (!modes.contains("batch-read")) {
      spec = without(spec, "partitioning");
    }
    if (!modes.contains("stream-read")) {
      spec = without(spec, "offset");
    }
    if (!modes.contains("batch-write") && !modes.contains("stream-write")) {
      spec = without(spec, "write");
    }
    Map<String, String> files = new TreeMap<>();
    for (GeneratedFile file : Samples.files(Samples.connector(spec))) {
      files.put(file.path(), file.text());
    }
    return files;
  }

  private static String without(String spec, String block) {
    return spec.replaceFirst("(?m)^" + block + ":\n(  .*\n)*", "");
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
