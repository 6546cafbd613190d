  /**
   * A row as the database gives it.
   *
   * @param places where in the row each field is
   */
  record Message(Map<String, Integer> places, Object[] values) {
    /** A field as a plain Java value. */
    Object value(String source) {
      Integer place = places.get(source);
      if (place == null) {
        throw new IllegalArgumentException("the table was not asked for " + source);
      }
      return values[place];
    }

    /** How large the values are about, as the driver counts no bytes. */
    long size() {
      long size = 0;
      for (Object value : values) {
        size += value instanceof String text ? text.length() : value instanceof byte[] bytes ? bytes.length : 8;
      }
      return size;
    }
  }

  /** The rows of one read: {@code next} gives every one of them, or throws. */
  interface Cursor extends Closeable {
    boolean next() throws IOException;

    Message message();
  }

  /** A query for some columns of the rows that the conditions allow. */
  private [=Name]Sql select(List<String> sources) throws IOException {
    [=Name]Sql select = new [=Name]Sql("SELECT " + [=left?then("selection(sources)", "(sources.isEmpty() ? \"1\" : " + Name + "Sql.names(sources))")] + " FROM " + table + " t");
<@lines of="client-conditions"/>
    return select;
  }

  private Cursor open([=Name]Sql select, List<String> [=left?then("wanted", "sources")], int limit) throws IOException {
<@lines of="client-open"/>
    return ask(session -> {
      PreparedStatement statement = select.prepare(session);
<@lines of="client-fetch"/>
      statement.setMaxRows([=left?then("enough", "limit == Integer.MAX_VALUE ? 0 : limit")]);
      return [=left?then("made(new " + Name + "Result(session, statement, sources))", "new " + Name + "Result(session, statement, sources)")];
    });
  }

  /** Rows without a value in the column by which they are read would be in no part, so there may be none. */
  private void requireValues(Connection session, String column) throws SQLException {
    [=Name]Sql without = new [=Name]Sql("SELECT 1 FROM " + table).where([=Name]Sql.name(column) + " IS NULL");
    if (without.first(session, row -> row.getInt(1)) != null) {
      throw new IllegalStateException("there are rows without " + column + ", by which the table is read, so they would be missed");
    }
  }

  /** What the least and the greatest value of a column make. */
  private <T> T bounds(String column, [=Name]Sql.Take<T> take) throws IOException {
    String name = [=Name]Sql.name(column);
    return transact(session -> {
      requireValues(session, column);
      return new [=Name]Sql("SELECT min(" + name + "), max(" + name + ") FROM " + table).first(session, take);
    });
  }

  private static Instant instant(ResultSet row, int column) throws SQLException {
<@lines of="client-instant"/>
  }
