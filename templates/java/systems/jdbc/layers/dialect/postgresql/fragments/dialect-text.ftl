
  /** A column as text, so that no comparison fails because the other side is no such value. */
  static String text(String name) {
    return "CAST(" + name + " AS text)";
  }
