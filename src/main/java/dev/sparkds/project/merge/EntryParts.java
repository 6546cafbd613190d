package dev.sparkds.project.merge;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** A file of entries, a line each, with the comments above them; which entries there are matters more than their order. */
record EntryParts(Function<String, Optional<String>> name) implements Format {

  /** By key; a line that ends with a backslash goes on in the next. */
  static EntryParts properties() {
    return new EntryParts(line -> line.isBlank() || line.matches("\\s*[#!].*")
        ? Optional.empty()
        : Optional.of(line.strip().split("(?<!\\\\)[\\s=:]", 2)[0]));
  }

  /** By what stands in the line. */
  static EntryParts lines() {
    return new EntryParts(line -> line.isBlank() || line.strip().startsWith("#") ? Optional.empty() : Optional.of(line.strip()));
  }

  @Override
  public Optional<Part> read(String text) {
    Cutter cutter = new Cutter(text);
    List<Part> parts = new ArrayList<>();
    int start = 0;
    boolean goesOn = false;
    for (int end = 0; start < text.length(); start = end + 1) {
      int newline = text.indexOf('\n', start);
      end = newline < 0 ? text.length() : newline;
      String line = text.substring(start, end);
      Optional<String> entry = goesOn ? Optional.empty() : name.apply(line);
      if (goesOn) {
        parts.add(parts.remove(parts.size() - 1).and(cutter.leaf("", "", end)));
      }
      int stop = end;
      entry.ifPresent(key -> parts.add(cutter.leaf("entry " + key, key, stop)));
      goesOn = (goesOn || entry.isPresent()) && line.endsWith("\\");
    }
    parts.add(cutter.leaf("end", "", text.length()));
    return Optional.of(Part.row("file", "", "", "\n", parts));
  }
}
