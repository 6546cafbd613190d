package dev.sparkds.spec;

import java.util.List;
import java.util.Optional;

/** A piece of YAML and where it stands. */
public sealed interface Node {
  Place place();

  /** What a plain scalar is taken for, by the rules of YAML 1.2 that JSON shares. */
  enum Kind {
    TEXT,
    NUMBER,
    FLAG,
    NOTHING
  }

  /** A single value, as written. */
  record Scalar(Place place, String text, Kind kind) implements Node {}

  /** A list. */
  record Listing(Place place, List<Node> items) implements Node {}

  /** A block of keys, each once. */
  record Mapping(Place place, List<Entry> entries) implements Node {
    Optional<Node> get(String key) {
      return entries.stream().filter(entry -> entry.key().equals(key)).map(Entry::value).findFirst();
    }
  }

  /** A key, where it stands, and its value. */
  record Entry(Place place, String key, Node value) {}
}
