
  static void put(PreparedStatement statement, int place, DataType type, Object value) throws SQLException {
    if (value == null) {
      statement.setNull(place, Types.NULL);
    } else if (isJson(type)) {
      statement.setString(place, [=Name]Json.of(type, value).toString());
    } else if (value instanceof Instant time) {
      statement.setObject(place, time.atOffset(ZoneOffset.UTC));
    } else {
      statement.setObject(place, value instanceof java.time.temporal.TemporalAmount ? value.toString() : value);
    }
  }
