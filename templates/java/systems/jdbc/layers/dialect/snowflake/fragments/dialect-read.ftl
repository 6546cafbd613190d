
  /** How a column is taken out of a row, as a plain Java value. */
  interface Column {
    Object value(ResultSet row, int place) throws SQLException;
  }

  /** By what the column is in the database; a text can be had of each. */
  static Column column(ResultSetMetaData columns, int place, DataType type) throws SQLException {
    if (type instanceof StringType) {
      return ResultSet::getString;
    } else if (type instanceof ArrayType || type instanceof MapType || type instanceof StructType || type instanceof VariantType) {
      return (row, at) -> [=Name]Fields.parsed(row.getString(at));
    }
    return switch (columns.getColumnTypeName(place)) {
      case "NUMBER" -> ResultSet::getBigDecimal;
      case "DOUBLE", "FLOAT" -> (row, at) -> orNull(row, row.getDouble(at));
      case "BOOLEAN" -> (row, at) -> orNull(row, row.getBoolean(at));
      case "DATE" -> (row, at) -> row.getString(at);
      case "TIMESTAMPLTZ", "TIMESTAMPTZ", "TIMESTAMP_LTZ", "TIMESTAMP_TZ" -> (row, at) -> instant(row.getTimestamp(at));
      case "TIMESTAMPNTZ", "TIMESTAMP_NTZ" -> (row, at) -> local(row.getTimestamp(at));
      case "BINARY" -> ResultSet::getBytes;
      default -> ResultSet::getString;
    };
  }

  private static Object orNull(ResultSet row, Object value) throws SQLException {
    return row.wasNull() ? null : value;
  }

  static Instant instant(Timestamp time) {
    return time == null ? null : local(time).toInstant(ZoneOffset.UTC);
  }

  /** The driver gives times as if they were of UTC, with the days of the old calendar before 1582. */
  private static LocalDateTime local(Timestamp time) {
    if (time == null) {
      return null;
    }
    Calendar calendar = new GregorianCalendar(TimeZone.getTimeZone("UTC"), Locale.ROOT);
    calendar.setTime(time);
    return LocalDateTime.of(calendar.get(Calendar.YEAR), calendar.get(Calendar.MONTH) + 1, calendar.get(Calendar.DAY_OF_MONTH),
        calendar.get(Calendar.HOUR_OF_DAY), calendar.get(Calendar.MINUTE), calendar.get(Calendar.SECOND), time.getNanos());
  }
