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

  /** The key at the end of a path that ends with one. */
  static String key(String path) {
    return path.substring(path.lastIndexOf('.') + 1);
  }

  /** The index at the end of a path that ends with one. */
  static int index(String path) {
    return Integer.parseInt(path.substring(path.lastIndexOf('[') + 1, path.length() - 1));
  }

  static String parent(String path) {
    int end = Math.max(path.lastIndexOf('.'), path.lastIndexOf('['));
    return end < 0 ? "" : path.substring(0, end);
  }
}
