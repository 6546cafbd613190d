package [=package];

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
public final class [=Name]StandIn {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Pattern TOKEN = Pattern.compile("Token=\"([^\"]+)\"");
  private static final Pattern AUTOCOMMIT = Pattern.compile("(?is)alter\\s+session\\b.*\\bautocommit\\s*=\\s*(true|false).*");

  private final int port;
  private final String database;
  private final [=Name]Stage stage;
  private final Map<String, Connection> sessions = new ConcurrentHashMap<>();

  [=Name]StandIn(int port, String database, Path folder) {
    this.port = port;
    this.database = database;
    this.stage = new [=Name]Stage(folder.resolve("stage"));
  }

  void start() throws IOException, SQLException {
    try (Connection connection = connect()) {
      connection.createStatement().execute("CREATE ALIAS IF NOT EXISTS HASH_OF FOR \"" + [=Name]StandIn.class.getName() + ".hash\"");
    }
    HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 100);
    server.setExecutor(Executors.newCachedThreadPool());
    server.createContext("/", this::answer);
    server.start();
  }

  private Connection connect() throws SQLException {
    return DriverManager.getConnection(database, [=Name]Server.USER, [=Name]Server.PASSWORD);
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
    boolean known = asked.path("LOGIN_NAME").asText().equals([=Name]Server.USER)
        && (asked.path("PASSWORD").asText().equals([=Name]Server.PASSWORD) || [=Name]Proof.isOf(asked.path("TOKEN").asText(), [=Name]Server.USER));
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
<@fragments of="stand-in"/>

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
