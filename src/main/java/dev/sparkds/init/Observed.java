package dev.sparkds.init;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;

/** What was seen at one place of all samples, however many those are. */
final class Observed {
  private static final int MOST_FIELDS = 600;

  private final Numbers numbers = new Numbers();
  private final Map<TextForm, Integer> texts = new EnumMap<>(TextForm.class);
  private final Map<String, Observed> fields = new LinkedHashMap<>();
  private Observed element;
  private String example = "";
  private int nulls;
  private int flags;
  private int objects;
  private int arrays;
  private int tooDeep;

  void addNull() {
    nulls++;
  }

  void addFlag() {
    flags++;
  }

  void addNumber(String written) {
    numbers.add(written);
  }

  void addText(String text) {
    texts.merge(TextForm.of(text), 1, Integer::sum);
    example = example.isEmpty() ? text : example;
  }

  void addObject() {
    objects++;
  }

  void addArray() {
    arrays++;
  }

  /** A value that is nested so deeply that nobody looked at it. */
  void addTooDeep() {
    tooDeep++;
  }

  /** The field of an object, and of the others of that name. */
  Observed field(String name) {
    return fields.size() < MOST_FIELDS ? fields.computeIfAbsent(name, key -> new Observed())
        : fields.getOrDefault(name, new Observed());
  }

  /** The items of an array, and of the other arrays at this place. */
  Observed element() {
    if (element == null) {
      element = new Observed();
    }
    return element;
  }

  Numbers numbers() {
    return numbers;
  }

  Map<TextForm, Integer> texts() {
    return texts;
  }

  Map<String, Observed> fields() {
    return fields;
  }

  /** The first text. */
  String example() {
    return example;
  }

  int nulls() {
    return nulls;
  }

  int flags() {
    return flags;
  }

  int objects() {
    return objects;
  }

  int arrays() {
    return arrays;
  }

  int tooDeep() {
    return tooDeep;
  }

  boolean hasItems() {
    return element != null;
  }

  int textCount() {
    return texts.values().stream().mapToInt(Integer::intValue).sum();
  }

  /** How many values there were, null not being one. */
  int count() {
    return flags + objects + arrays + tooDeep + numbers.count() + textCount();
  }

  /** Whether it is an array of objects. */
  boolean isTable() {
    return arrays > 0 && element != null && element.objects > 0;
  }
}
