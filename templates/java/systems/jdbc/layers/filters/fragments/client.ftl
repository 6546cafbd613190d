  private [=Name]Filters filters = [=Name]Filters.NONE;

  /** From now on asks for no rows that do not meet the conditions. */
  [=Name]Client where([=Name]Filters conditions) {
    filters = conditions;
    return this;
  }

  /** The column is among the values, or on one side of the only one. */
  private void compare([=Name]Sql select, [=Name]Filters.Condition condition) throws IOException {
    String name = [=Name]Sql.name([=Name]Rows.source(condition.column()));
    if (condition.values().get(0) instanceof String) {
      Object[] texts = condition.values().stream().flatMap([=Name]Client::texts).distinct().toArray();
<@lines of="client-compare"/>
    } else if (condition.operator().equals("=")) {
      select.where(name + " IN (" + [=Name]Sql.questionMarks(condition.values().size()) + ")", condition.values().toArray());
    } else {
      select.where(name + " " + condition.operator() + " ?", condition.values().get(0));
    }
  }

  /** A text, and what it is as the text of a CHAR, which ends before the blanks that it is filled up with. */
  private static Stream<String> texts(Object value) {
    return Stream.of((String) value, ((String) value).replaceAll(" +$", ""));
  }

  /** The columns that are text in the database too, which then compares them as such. */
  private Set<String> textual() throws IOException {
    return transact(session -> {
      try (PreparedStatement none = new [=Name]Sql("SELECT * FROM " + table).where("1 = 0").prepare(session)) {
        return [=Name]Dialect.textual(none.executeQuery().getMetaData());
      }
    });
  }
