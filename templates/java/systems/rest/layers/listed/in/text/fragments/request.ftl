  /** A text goes on, behind what joins it to what there is of it. */
  [=Name]Request text(Object value, String join) {
    headers.putIfAbsent("Content-Type", "text/plain; charset=utf-8");
    return value == null ? this : text(text == null ? value.toString() : text + join + value);
  }
