
  /** A column whose values are compared as the database does so. */
  static String text(String name) {
    return name;
  }
