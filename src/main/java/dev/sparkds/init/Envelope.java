package dev.sparkds.init;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/**
 * An answer: its records, and what stands around them.
 *
 * @param pointer the JSON pointer to the array of records, empty when the answer is that array
 * @param record what is known of a record
 */
record Envelope(String pointer, Observed record, List<Part> parts) {
  private static final int DEEPEST = 3;
  private static final Set<String> USUAL = Set.of("data", "items", "results", "result", "records", "value", "values",
      "rows", "entries", "content", "list", "hits", "objects", "elements", "resources", "edges", "nodes");

  /** A single value of an answer, outside of its records. */
  record Part(String pointer, String name, Observed value) {
    boolean isText() {
      return value.textCount() > 0;
    }

    boolean isUrl() {
      return value.texts().getOrDefault(TextForm.URL, 0) > 0 || value.example().startsWith("/");
    }

    boolean isFlag() {
      return value.flags() > 0;
    }

    boolean isNumber() {
      return value.numbers().count() > 0;
    }

    boolean isEmpty() {
      return value.count() == 0;
    }
  }

  static Envelope of(Observed root) {
    if (root.isTable() && root.objects() == 0) {
      return new Envelope("", root.element(), List.of());
    }
    List<Part> tables = walk(root, "", "", 0).filter(part -> part.value().isTable()).toList();
    boolean record = tables.isEmpty() || root.fields().keySet().stream().anyMatch(KeyGuess::isId);
    if (record) {
      return new Envelope("", root, List.of());
    }
    Part table = tables.stream().max(Comparator.comparingInt(Envelope::likeliness)).orElseThrow();
    List<Part> parts = walk(root, "", "", 0).filter(part -> !part.pointer().startsWith(table.pointer())).toList();
    return new Envelope(table.pointer(), table.value().element(), parts);
  }

  boolean isWhole() {
    return pointer.isEmpty() && parts.isEmpty();
  }

  private static int likeliness(Part part) {
    return (USUAL.contains(part.name().toLowerCase(Locale.ROOT)) ? 1_000_000 : 0) + part.value().element().objects();
  }

  private static Stream<Part> walk(Observed seen, String pointer, String name, int depth) {
    Stream<Part> self = pointer.isEmpty() ? Stream.empty() : Stream.of(new Part(pointer, name, seen));
    return depth >= DEEPEST ? self : Stream.concat(self, seen.fields().entrySet().stream()
        .filter(field -> FieldNames.canName(field.getKey()))
        .flatMap(field -> walk(field.getValue(), pointer + step(field.getKey()), field.getKey(), depth + 1)));
  }

  static String step(String name) {
    return "/" + name.replace("~", "~0").replace("/", "~1");
  }
}
