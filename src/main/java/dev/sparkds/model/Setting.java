package dev.sparkds.model;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The value of a key of the block named after the system. */
public sealed interface Setting {

  /** A word, a number or a flag, which is safe wherever it is put. */
  record Token(String text) implements Setting {}

  /** Free text. */
  record Free(String text) implements Setting {}

  /**
   * A block, every key of it present.
   *
   * @param applies whether it has a meaning beside the rest of the spec
   */
  record Block(SortedMap<String, Setting> keys, boolean applies) implements Setting {}

  /** A list. */
  record Listing(List<Setting> items) implements Setting {}

  /** The items of all lists of a block and of the blocks in it. */
  static Stream<SortedMap<String, Setting>> listed(SortedMap<String, Setting> block) {
    return block.values().stream().flatMap(setting -> setting instanceof Block inner ? listed(inner.keys())
        : setting instanceof Listing list ? list.items().stream().map(item -> ((Block) item).keys()) : Stream.of());
  }

  /** The tokens of a block and of the blocks in it that have a meaning, by their paths, such as {@code pagination.style}. */
  static SortedMap<String, String> tokens(SortedMap<String, Setting> block) {
    SortedMap<String, String> tokens = new TreeMap<>();
    block.forEach((key, setting) -> {
      if (setting instanceof Token token) {
        tokens.put(key, token.text());
      } else if (setting instanceof Block inner && inner.applies()) {
        tokens(inner.keys()).forEach((path, token) -> tokens.put(key + "." + path, token));
      }
    });
    return tokens;
  }
}
