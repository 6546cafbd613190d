
  private static JsonNode body(HttpExchange exchange) throws IOException {
    boolean zipped = "gzip".equals(exchange.getRequestHeaders().getFirst("Content-Encoding"));
    try (InputStream in = zipped ? new GZIPInputStream(exchange.getRequestBody()) : exchange.getRequestBody()) {
      JsonNode body = JSON.readTree(in);
      return body == null ? JSON.createObjectNode() : body;
    }
  }

  private ObjectNode query(Connection connection, JsonNode asked) throws SQLException, IOException {
    ObjectNode answer = success();
    ObjectNode data = answer.withObject("data").put("queryId", UUID.randomUUID().toString()).put("queryResultFormat", "json").put("version", 1);
    data.withArray("parameters");
    String sql = asked.path("sqlText").asText().strip();
    Matcher autocommit = AUTOCOMMIT.matcher(sql);
    if (autocommit.matches()) {
      connection.setAutoCommit(Boolean.parseBoolean(autocommit.group(1)));
      [=Name]Answers.done(data, -1);
    } else if (sql.regionMatches(true, 0, "put ", 0, 4)) {
      stage.put(sql, data);
    } else if (sql.regionMatches(true, 0, "copy into ", 0, 10)) {
      [=Name]Answers.done(data, stage.copy(connection, sql));
    } else {
      run(connection, sql.replaceFirst("(?i)^CREATE TEMPORARY TABLE", "CREATE LOCAL TEMPORARY TABLE").replace("HASH(", "HASH_OF("), asked, data);
    }
    return answer;
  }

  private static void run(Connection connection, String sql, JsonNode asked, ObjectNode data) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      JsonNode bindings = asked.path("bindings");
      for (int i = 1; i <= bindings.size(); i++) {
        statement.setString(i, bindings.path("" + i).path("value").textValue());
      }
      statement.setMaxRows(asked.path("parameters").path("ROWS_PER_RESULTSET").asInt());
      if (statement.execute()) {
        [=Name]Answers.rows(data, statement.getResultSet());
      } else {
        boolean changes = sql.matches("(?is)(insert|update|delete|merge)\\b.*");
        [=Name]Answers.done(data, changes ? statement.getUpdateCount() : -1);
      }
    }
  }
