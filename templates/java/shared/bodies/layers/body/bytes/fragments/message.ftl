    private static Object field(String source) {
      throw new IllegalArgumentException("a message has no '" + source + "'");
    }
