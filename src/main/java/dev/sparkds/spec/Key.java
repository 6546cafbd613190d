package dev.sparkds.spec;

import java.util.List;

/** A key of a block: the words of the spec language are these. */
record Key(String name, Shape shape, boolean needed, String description, List<Object> examples) {

  static Key of(String name, Shape shape, String description, Object... examples) {
    return new Key(name, shape, false, description, List.of(examples));
  }

  static Key needed(String name, Shape shape, String description, Object... examples) {
    return new Key(name, shape, true, description, List.of(examples));
  }
}
