package dev.sparkds.evolve;

import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/** A person at work on a project. */
public final class Hand {

  private final Map<String, String> files;

  public Hand(Map<String, String> files) {
    this.files = new TreeMap<>(files);
  }

  public Map<String, String> files() {
    return files;
  }

  /** The files whose path ends so. */
  void each(String end, UnaryOperator<String> edit) {
    files.replaceAll((path, text) -> path.endsWith(end) ? edit.apply(text) : text);
  }

  void java(UnaryOperator<String> edit) {
    each(".java", edit);
  }

  /** In the files whose path ends so, each match of a regular expression. */
  void replace(String end, String regex, String replacement) {
    each(end, text -> text.replaceAll(regex, replacement));
  }

  void replaceFirst(String end, String regex, String replacement) {
    each(end, text -> text.replaceFirst(regex, replacement));
  }

  void delete(String end) {
    files.keySet().removeIf(path -> path.endsWith(end));
  }

  /** Moves the files whose path matches. */
  void move(String regex, String replacement) {
    Map<String, String> moved = new TreeMap<>();
    files.forEach((path, text) -> moved.put(path.replaceAll(regex, replacement), text));
    files.clear();
    files.putAll(moved);
  }

  void add(String beside, String name, String text) {
    files.keySet().stream().filter(path -> path.endsWith(beside)).findFirst()
        .ifPresent(path -> files.put(path.substring(0, path.lastIndexOf('/') + 1) + name, text));
  }

  /** The simple name of the class in the file whose path ends so. */
  String prefix() {
    String path = files.keySet().stream().filter(it -> it.endsWith("DataSource.java")).findFirst().orElseThrow();
    return path.substring(path.lastIndexOf('/') + 1).replace("DataSource.java", "");
  }
}
