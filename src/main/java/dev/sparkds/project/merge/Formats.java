package dev.sparkds.project.merge;

import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/** Which kind of file a path names. */
final class Formats {

  private Formats() {}

  private static final Map<Pattern, Supplier<Format>> ALL = Map.of(
      Pattern.compile("\\.java$"), JavaParts::new,
      Pattern.compile("\\.xml$"), XmlParts::new,
      Pattern.compile("\\.ya?ml$"), YamlParts::new,
      Pattern.compile("\\.properties$"), EntryParts::properties,
      Pattern.compile("\\.md$"), MarkdownParts::new,
      Pattern.compile("META-INF/services/[^/]+$|\\.gitignore$"), EntryParts::lines);

  static Optional<Format> of(String path) {
    return ALL.entrySet().stream()
        .filter(format -> format.getKey().matcher(path).find())
        .map(format -> format.getValue().get())
        .findFirst();
  }
}
