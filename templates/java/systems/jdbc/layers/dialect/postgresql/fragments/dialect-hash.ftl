
  /** A number anywhere between the least and the greatest BIGINT. */
  static String hash(String what) {
    return "hashtextextended(coalesce(CAST(" + what + " AS text), ''), 0)";
  }
