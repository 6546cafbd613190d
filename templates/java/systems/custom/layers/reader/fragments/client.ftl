  /** One record as the system sends it. */
  record Message(byte[] line, Map<String, Object> fields) {
    private static final ObjectReader RECORD = JsonMapper.builder()
        .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
        .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
        .build()
        .readerForMapOf(Object.class);

    static Message of(byte[] line) throws IOException {
      return new Message(line, RECORD.readValue(line));
    }

    /**
     * Must give the field as a plain Java value: Boolean, Number, String, byte[], a java.time type, List or Map; null
     * when absent. The source is a column's name, or a JSON pointer when it starts with a slash.
     */
    Object value(String source) {
      return source.startsWith("/") ? at(fields, source) : fields.get(source);
    }
<@fragments of="json-at"/>

    /** The field as an instant, for a field that always is one. */
    Instant time(String source) {
      [=epochs?then("Object value = " + Name + "Rows.timed(source, value(source));
      if (value instanceof Instant time) {
        return time;
      }
      if (value", "if (value(source)")] instanceof String text) {
        return [=Name]Values.Timestamps.instant(text);
      }
      throw new IllegalArgumentException("a record has no time in " + source);
    }

    /** Must give the number of bytes on the wire, for the metrics. */
    long size() {
      return line.length;
    }
<@fragments of="message"/>
  }

  /** The messages of one read: {@code next} must give every one of them, or throw. */
  interface Cursor extends Closeable {
    boolean next() throws IOException;

    Message message();
  }
