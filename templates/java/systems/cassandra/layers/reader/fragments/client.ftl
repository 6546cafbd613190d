  private [=Name]Retry retry;

  /** From now on tries a page again that does not come, as this one says. */
  [=Name]Client retrying([=Name]Retry pages) {
    retry = pages;
    return this;
  }

  /**
   * A row as Cassandra gives it.
   *
   * @param places where in the row each column is
   */
  record Message(Map<String, Integer> places, Object[] values, long size) {
    /** A column as a plain Java value. */
    Object value(String source) {
      Integer place = places.get(source);
      if (place == null) {
        throw new IllegalArgumentException("the table was not asked for " + source);
      }
      return values[place];
    }
  }

  /** The rows of one read: {@code next} gives every one of them, or throws. */
  interface Cursor extends Closeable {
    boolean next() throws IOException;

    Message message();
  }
