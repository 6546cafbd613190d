
  /** Binds a value, as what the driver has a way of its own for wherever it has one. */
  static void put(PreparedStatement statement, int place, DataType type, Object value) throws SQLException {
    if (value == null) {
      statement.setNull(place, Types.OTHER);
    } else if (isDocument(type)) {
      statement.setObject(place, [=Name]Json.of(type, value).toString(), Types.OTHER);
    } else if (value instanceof scala.collection.Seq<?> list) {
      Object[] elements = CollectionConverters.asJava(list).stream().map([=Name]Cells::element).toArray();
      statement.setArray(place, statement.getConnection().createArrayOf(type(((ArrayType) type).elementType()).replaceAll("\\(.*", ""), elements));
    } else if (value instanceof Instant time) {
      statement.setObject(place, time.atOffset(ZoneOffset.UTC));
    } else {
      statement.setObject(place, value instanceof java.time.temporal.TemporalAmount ? value.toString() : value);
    }
  }

  private static Object element(Object value) {
    return value == null ? null : value instanceof byte[] bytes ? "\\x" + HexFormat.of().formatHex(bytes) : value.toString();
  }
