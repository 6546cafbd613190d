
  /** How a column is taken out of a row, as a plain Java value. */
  interface Column {
    Object value(ResultSet row, int place) throws SQLException;
  }

  /** Lets values come in binary, which is faster to read, unless the text of one is asked for that would be another then. */
  static void hasten(PreparedStatement select, List<String> sources) throws SQLException {
    ResultSetMetaData columns = select.getMetaData();
    for (int i = 0; i < sources.size(); i++) {
      DataType type = [=Name]Fields.type(sources.get(i));
      DataType text = type instanceof ArrayType array ? array.elementType() : type;
      if (text instanceof StringType && !columns.getColumnTypeName(i + 1).matches("_?(text|varchar|bpchar|name|json|jsonb|uuid)")) {
        return;
      }
    }
    select.unwrap(PGStatement.class).setPrepareThreshold(-1);
  }

  /** By what the column is in the database; a text can be had of each. */
  static Column column(ResultSetMetaData columns, int place, DataType type) throws SQLException {
    if (type instanceof StringType) {
      return ResultSet::getString;
    } else if (columns.getColumnType(place) == Types.ARRAY) {
      DataType element = type instanceof ArrayType array ? array.elementType() : null;
      return (row, at) -> list(row.getArray(at), element);
    }
    return switch (columns.getColumnTypeName(place)) {
      case "bool", "int2", "int4", "int8", "smallserial", "serial", "bigserial", "float4", "float8", "numeric" -> ResultSet::getObject;
      case "date" -> (row, at) -> row.getObject(at, LocalDate.class);
      case "timestamp" -> (row, at) -> row.getObject(at, LocalDateTime.class);
      case "timestamptz" -> (row, at) -> instant(row.getObject(at, OffsetDateTime.class));
      case "interval" -> (row, at) -> interval((PGInterval) row.getObject(at), type);
      case "bytea" -> ResultSet::getBytes;
      case "json", "jsonb" -> (row, at) -> [=Name]Fields.parsed(row.getString(at));
      default -> ResultSet::getString;
    };
  }

  private static Instant instant(OffsetDateTime time) {
    return time == null ? null : time.toInstant();
  }

  /** The elements of an array, which are in the second column of its own result. */
  private static List<Object> list(Array array, DataType type) throws SQLException {
    if (array == null) {
      return null;
    }
    try (ResultSet elements = array.getResultSet()) {
      Column element = column(elements.getMetaData(), 2, type);
      List<Object> list = new ArrayList<>();
      while (elements.next()) {
        list.add(element.value(elements, 2));
      }
      return list;
    }
  }

  /** An interval of months, or one of days and seconds; what has both is neither. */
  private static Object interval(PGInterval value, DataType type) {
    if (value == null) {
      return null;
    }
    Period months = Period.of(value.getYears(), value.getMonths(), 0);
    Duration time = Duration.ofDays(value.getDays()).plusHours(value.getHours()).plusMinutes(value.getMinutes())
        .plusSeconds(value.getWholeSeconds()).plusNanos(1000L * value.getMicroSeconds());
    if (type instanceof YearMonthIntervalType) {
      return time.isZero() ? months : value.toString();
    }
    return months.isZero() ? time : value.toString();
  }
