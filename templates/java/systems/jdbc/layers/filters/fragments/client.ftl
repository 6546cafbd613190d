  private [=Name]Filters filters = [=Name]Filters.NONE;

  /** From now on asks for no rows that do not meet the conditions. */
  [=Name]Client where([=Name]Filters conditions) {
    filters = conditions;
    return this;
  }

  /** The column is among the values, or on one side of the only one. */
  private static void compare([=Name]Sql select, [=Name]Filters.Condition condition) {
    String name = [=Name]Sql.name([=Name]Rows.source(condition.column()));
    if (condition.values().get(0) instanceof String) {
      Object[] texts = condition.values().stream().flatMap([=Name]Client::texts).distinct().toArray();
      select.where([=Name]Dialect.text(name) + " IN (" + [=Name]Sql.questionMarks(texts.length) + ")", texts);
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
