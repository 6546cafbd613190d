    long size() {
      return body.length;
    }

    String topic() {
      return topic;
    }

    /** Takes its id from there; a message that does not say it there has none. */
    private void identify(String source) {
      try {
        Object value = value(source);
        id = value instanceof byte[] bytes ? new String(bytes, StandardCharsets.UTF_8) : Objects.toString(value, null);
      } catch (IllegalArgumentException e) {
        id = null;
      }
    }

    String id() {
      return id;
    }

    /** Any may be: a broker that was killed, or gives a message to another session, does not mark it as sent before. */
    boolean redelivered() {
      return true;
    }
