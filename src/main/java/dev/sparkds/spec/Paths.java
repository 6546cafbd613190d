package dev.sparkds.spec;

/** Paths of keys, such as {@code options[1].type}. */
final class Paths {
  private Paths() {}

  static String of(String parent, String key) {
    return parent.isEmpty() ? Quote.plain(key) : parent + "." + Quote.plain(key);
  }

  static String of(String parent, int index) {
    return parent + "[" + index + "]";
  }

  static String parent(String path) {
    int end = Math.max(path.lastIndexOf('.'), path.lastIndexOf('['));
    return end < 0 ? "" : path.substring(0, end);
  }
}
