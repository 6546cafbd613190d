package com.acme.spark.snowflake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;

/**
 * Stands in for Snowflake: it speaks as much of Snowflake's protocol as its driver needs, and lets H2 do what statements say. So it
 * shows that the connector and the driver work together, and in which order, but not that Snowflake's SQL does the same.
 */
public final class SnowflakeStandIn {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Pattern TOKEN = Pattern.compile("Token=\"([^\"]+)\"");
  private static final Pattern AUTOCOMMIT = Pattern.compile("(?is)alter\\s+session\\b.*\\bautocommit\\s*=\\s*(true|false).*");

  private final int port;
  private final String database;
  private final SnowflakeStage stage;
  private final Map<String, Connection> sessions = new ConcurrentHashMap<>();

  SnowflakeStandIn(int port, String database, Path folder) {
    this.port = port;
    this.database = database;
    this.stage = new SnowflakeStage(folder.resolve("stage"));
  }

  void start() throws IOException, SQLException {
    try (Connection connection = connect()) {
      connection.createStatement().execute("CREATE ALIAS IF NOT EXISTS HASH_OF FOR \"" + SnowflakeStandIn.class.getName() + ".hash\"");
    }
    HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 100);
    server.setExecutor(Executors.newCachedThreadPool());
    server.createContext("/", this::answer);
    server.start();
  }

  private Connection connect() throws SQLException {
    return DriverManager.getConnection(database, SnowflakeServer.USER, SnowflakeServer.PASSWORD);
  }

  /** What H2 has no function for. */
  public static long hash(String value) {
    long hash = 1125899906842597L;
    for (char letter : String.valueOf(value).toCharArray()) {
      hash = 0x9E3779B97F4A7C15L * (hash ^ letter);
    }
    return hash ^ hash >>> 32;
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      JsonNode asked = body(exchange);
      Matcher token = TOKEN.matcher(String.valueOf(exchange.getRequestHeaders().getFirst("Authorization")));
      byte[] answer = JSON.writeValueAsBytes(answer(exchange.getRequestURI(), asked, token.find() ? token.group(1) : ""));
      exchange.getResponseHeaders().add("Content-Type", "application/json");
      exchange.sendResponseHeaders(200, answer.length);
      exchange.getResponseBody().write(answer);
    }
  }

  private ObjectNode answer(java.net.URI uri, JsonNode asked, String token) {
    try {
      return switch (uri.getPath()) {
        case "/session/v1/login-request" -> login(asked.path("data"));
        case "/queries/v1/query-request" -> sessions.containsKey(token) ? query(sessions.get(token), asked) : failure("390111", "the session is gone", "08001");
        case "/session" -> end(token);
        default -> success();
      };
    } catch (SQLException e) {
      return failure("002003", e.getMessage(), e.getSQLState());
    } catch (IOException e) {
      return failure("001000", e.getMessage(), "58030");
    }
  }

  private ObjectNode login(JsonNode asked) throws SQLException {
    boolean known = asked.path("LOGIN_NAME").asText().equals(SnowflakeServer.USER)
        && (asked.path("PASSWORD").asText().equals(SnowflakeServer.PASSWORD) || SnowflakeProof.isOf(asked.path("TOKEN").asText(), SnowflakeServer.USER));
    if (!known) {
      return failure("390100", "Incorrect username or password was specified.", "08001");
    }
    String token = UUID.randomUUID().toString();
    sessions.put(token, connect());
    ObjectNode answer = success();
    ObjectNode data = answer.withObject("data").put("token", token).put("masterToken", "master").put("serverVersion", "stand-in");
    data.put("validityInSeconds", 3600).put("masterValidityInSeconds", 14400);
    data.withArray("parameters").addObject().put("name", "AUTOCOMMIT").put("value", true);
    asked.path("SESSION_PARAMETERS").properties().forEach(parameter ->
        data.withArray("parameters").addObject().put("name", parameter.getKey()).set("value", parameter.getValue()));
    return answer;
  }

  private ObjectNode end(String token) throws SQLException {
    Connection connection = sessions.remove(token);
    if (connection != null) {
      connection.close();
    }
    return success();
  }

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
      SnowflakeAnswers.done(data, -1);
    } else if (sql.regionMatches(true, 0, "put ", 0, 4)) {
      stage.put(sql, data);
    } else if (sql.regionMatches(true, 0, "copy into ", 0, 10)) {
      SnowflakeAnswers.done(data, stage.copy(connection, sql));
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
        SnowflakeAnswers.rows(data, statement.getResultSet());
      } else {
        boolean changes = sql.matches("(?is)(insert|update|delete|merge)\\b.*");
        SnowflakeAnswers.done(data, changes ? statement.getUpdateCount() : -1);
      }
    }
  }

  private static ObjectNode success() {
    ObjectNode answer = JSON.createObjectNode().put("success", true);
    answer.putNull("code").putNull("message");
    return answer;
  }

  private static ObjectNode failure(String code, String message, String state) {
    ObjectNode answer = JSON.createObjectNode().put("success", false).put("code", code).put("message", message);
    answer.withObject("data").put("sqlState", state).put("errorCode", code).put("queryId", UUID.randomUUID().toString());
    return answer;
  }
}
