package com.acme.spark.sentinel.ingestion;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpsServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A server is trusted when Java or the trust store knows who vouches for it, and not otherwise. */
class SentinelIngestionTlsTest {
  private final SentinelIngestionSystem system = SentinelIngestionSystem.fresh();
  private HttpsServer server;

  @BeforeEach
  void start() throws Exception {
    server = SentinelIngestionKeys.server(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), false);
    server.createContext("/", exchange -> {
      exchange.sendResponseHeaders(418, -1);
      exchange.close();
    });
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
    system.close();
  }

  @Test
  void aServerOfTheTrustStoreIsTrusted() {
    Map<String, String> options = options(SentinelIngestionKeys.trust("server"));
    assertEquals(418, assertThrows(SentinelIngestionHttp.Refused.class, () -> send(options)).status());
  }

  @Test
  void anyOtherIsNot() {
    Map<String, String> options = options(SentinelIngestionKeys.trust("reader"));
    assertTrue(assertThrows(SentinelIngestionHttp.Lost.class, () -> send(options)).getMessage().contains("certificat"));
    options.keySet().removeAll(java.util.Set.of("trustStore", "trustStorePassword"));
    assertTrue(assertThrows(SentinelIngestionHttp.Lost.class, () -> send(options)).getMessage().contains("certificat"));
  }

  private Map<String, String> options(String trustStore) {
    Map<String, String> options = new TreeMap<>(system.options());
    options.put("trustStore", trustStore);
    options.put("trustStorePassword", SentinelIngestionKeys.PASSWORD);
    return options;
  }

  private void send(Map<String, String> options) throws Exception {
    URI url = URI.create("https://localhost:" + server.getAddress().getPort());
    new SentinelIngestionHttp(SentinelIngestionOptions.of(options)).send(new SentinelIngestionRequest("GET", url, "/"));
  }
}
