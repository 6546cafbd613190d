  /** The columns of a stream, which Spark does not narrow. */
  private static final List<String> SOURCES = new [=Name]Rows([=Name]Rows.SCHEMA).sources();

  /** The value behind so many rows, in the order of the values from a start on and before an end; null where there are fewer. */
  private <T> T valueBehind(long rows, String column, Object start, Object end, [=Name]Sql.Take<T> take) throws IOException {
    String name = [=Name]Sql.name(column);
<@lines of="client-behind"/>
    return transact(session -> select.first(session, take));
  }

  private Cursor within(String column, Object start, Object end) throws IOException {
    String name = [=Name]Sql.name(column);
    return open(select(SOURCES).where(name + " >= ?", start).where(name + " < ?", end), SOURCES, Integer.MAX_VALUE);
  }

  /** The greatest value of a column up to which all rows are there. */
  private <T> T greatest(String column, [=Name]Sql.Take<T> take) throws IOException {
    [=Name]Sql greatest = new [=Name]Sql("SELECT max(" + [=Name]Sql.name(column) + ") FROM " + table);
<@lines of="client-settled"/>
    return transact(session -> {
      requireValues(session, column);
      return greatest.first(session, take);
    });
  }
