
  /** A number anywhere between the least and the greatest BIGINT, of null too. */
  static String hash(String what) {
    return "HASH(" + what + ")";
  }
