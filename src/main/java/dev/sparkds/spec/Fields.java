package dev.sparkds.spec;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/** Takes the values out of a block; one of the wrong kind is as absent, since it is reported elsewhere. */
record Fields(Node node) {
  private static final Node NOTHING = new Node.Mapping(Place.START, List.of());

  static final Fields NONE = new Fields(NOTHING);

  static Fields of(Node node) {
    return new Fields(node);
  }

  /** Any single value, as written. */
  String text(String key) {
    return get(key).map(Fields::text).orElse(null);
  }

  Integer integer(String key) {
    return get(key).map(Fields::text).map(Integers::parse).orElse(null);
  }

  Boolean flag(String key) {
    return get(key)
        .filter(value -> value instanceof Node.Scalar scalar && scalar.kind() == Node.Kind.FLAG)
        .map(value -> Boolean.valueOf(text(value)))
        .orElse(null);
  }

  List<String> texts(String key) {
    return list(key, Fields::text);
  }

  /** The items of a list; a null item is one of the wrong kind, and keeps the others at their index. */
  <T> List<T> list(String key, Function<Node, T> item) {
    return get(key)
        .filter(Node.Listing.class::isInstance)
        .map(list -> ((Node.Listing) list).items().stream().map(item).toList())
        .orElse(null);
  }

  <T> T block(String key, Function<Fields, T> block) {
    return get(key).filter(Node.Mapping.class::isInstance).map(Fields::of).map(block).orElse(null);
  }

  /** The single values of a block by key. */
  Map<String, String> map() {
    Map<String, String> map = new TreeMap<>();
    if (node instanceof Node.Mapping mapping) {
      mapping.entries().forEach(entry -> Optional.ofNullable(text(entry.value()))
          .ifPresent(value -> map.put(entry.key(), value)));
    }
    return map;
  }

  /** The lists of words of a block by key; a single word is a list of one. */
  Map<String, List<String>> lists() {
    Map<String, List<String>> map = new TreeMap<>();
    if (node instanceof Node.Mapping mapping) {
      mapping.entries().forEach(entry -> map.put(entry.key(), words(entry.value())));
    }
    return map;
  }

  private static List<String> words(Node node) {
    return node instanceof Node.Listing list ? list.items().stream().map(Fields::text).toList()
        : List.of(String.valueOf(text(node)));
  }

  boolean has(String key) {
    return get(key).isPresent();
  }

  /** What a key holds, with nothing in it when it is not there. */
  Fields at(String key) {
    return of(get(key).orElse(NOTHING));
  }

  /** The single value itself. */
  String text() {
    return text(node);
  }

  private Optional<Node> get(String key) {
    return node instanceof Node.Mapping mapping ? mapping.get(key) : Optional.empty();
  }

  static String text(Node node) {
    return node instanceof Node.Scalar scalar && scalar.kind() != Node.Kind.NOTHING ? scalar.text() : null;
  }
}
