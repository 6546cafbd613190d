    private static Object field(String source) {
      throw new IllegalArgumentException("an AMQP message has no '" + source + "'");
    }
