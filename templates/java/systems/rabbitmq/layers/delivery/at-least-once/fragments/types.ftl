  /** A row on its way out, by the sources of its columns. */
  record Outgoing(String id, Map<String, Object> values) {
    private String text(String source) {
      return (String) values.get(source);
    }

    private Integer priority() {
      Number priority = (Number) values.get("priority");
      if (priority != null && (priority.longValue() < 0 || priority.longValue() > 255)) {
        throw new IllegalArgumentException("priority " + priority + " is not in 0 to 255");
      }
      return priority == null ? null : priority.intValue();
    }

    /** AMQP knows whole seconds only. */
    private Date timestamp() {
      Instant time = (Instant) values.get("timestamp");
      return time == null ? null : Date.from(Instant.ofEpochSecond(time.getEpochSecond()));
    }

    private Map<String, Object> headers() {
      Map<String, Object> headers = new TreeMap<>();
      if (values.get("headers") instanceof Map<?, ?> all) {
        all.forEach((name, value) -> headers.put((String) name, value));
      }
      values.forEach((source, value) -> {
        if (source.startsWith(HEADER) && value != null) {
          headers.put(source.substring(HEADER.length()), value instanceof Instant time ? Date.from(time) : value);
        }
      });
      return headers.isEmpty() ? null : headers;
    }
  }
