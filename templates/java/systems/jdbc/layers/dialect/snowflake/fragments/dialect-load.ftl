
  /** A folder of the user's own stage. */
  private static final String STAGE = "@~/spark";

  /** Puts rows into a file of the stage, and copies that into a table, all of them or none. */
  static Void load(Connection connection, String table, List<String> columns, List<Map<String, Object>> rows) throws SQLException {
    String file = UUID.randomUUID() + ".csv";
    StringBuilder lines = new StringBuilder();
    rows.forEach(row -> lines.append(line(columns, row)));
    try (Statement statement = connection.createStatement()) {
      connection.unwrap(SnowflakeConnection.class).uploadStream(STAGE, file, new ByteArrayInputStream(lines.toString().getBytes(StandardCharsets.UTF_8)),
          UploadStreamConfig.builder().setCompressData(true).build());
      statement.execute("COPY INTO " + table + " (" + [=Name]Sql.names(columns) + ") FROM (SELECT " + taken(columns) + " FROM " + STAGE + "/" + file + ".gz)"
          + " FILE_FORMAT = (TYPE = CSV COMPRESSION = GZIP FIELD_OPTIONALLY_ENCLOSED_BY = '\"' ESCAPE_UNENCLOSED_FIELD = NONE NULL_IF = ()"
          + " EMPTY_FIELD_AS_NULL = TRUE) ON_ERROR = ABORT_STATEMENT PURGE = TRUE");
      return null;
    }
  }

  /** A mark before the values, since a line of nothing but nulls would be none. */
  private static String line(List<String> columns, Map<String, Object> row) {
    StringBuilder line = new StringBuilder("1");
    for (String column : columns) {
      String text = [=Name]Fields.text(column, row.get(column));
      line.append(text == null ? "," : ",\"" + text.replace("\"", "\"\"") + '"');
    }
    return line.append('\n').toString();
  }

  private static String taken(List<String> columns) {
    return IntStream.range(0, columns.size()).mapToObj(i -> taken(columns.get(i), "$" + (i + 2))).collect(Collectors.joining(", "));
  }

  private static String taken(String column, String text) {
    return [=Name]Fields.isJson(column) ? "PARSE_JSON(" + text + ")"
        : [=Name]Fields.type(column) instanceof BinaryType ? "HEX_DECODE_BINARY(" + text + ")" : text;
  }
