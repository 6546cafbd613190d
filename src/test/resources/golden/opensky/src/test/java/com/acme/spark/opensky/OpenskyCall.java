package com.acme.spark.opensky;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;

/** A request as the API of the tests sees it. */
record OpenskyCall(HttpExchange exchange, String method, String path, Map<String, String> query, String body) {
  static OpenskyCall of(HttpExchange exchange) throws IOException {
    boolean packed = "gzip".equals(exchange.getRequestHeaders().getFirst("Content-Encoding"));
    InputStream sent = packed ? new GZIPInputStream(exchange.getRequestBody()) : exchange.getRequestBody();
    String body = new String(sent.readAllBytes(), StandardCharsets.UTF_8);
    String raw = exchange.getRequestURI().getRawQuery();
    return new OpenskyCall(
        exchange, exchange.getRequestMethod(), exchange.getRequestURI().getPath(), pairs(raw == null ? "" : raw), body);
  }

  /** The names and values of a query or a form. */
  static Map<String, String> pairs(String text) {
    Map<String, String> pairs = new LinkedHashMap<>();
    for (String pair : text.split("&")) {
      int equals = pair.indexOf('=');
      if (equals > 0) {
        pairs.put(decoded(pair.substring(0, equals)), decoded(pair.substring(equals + 1)));
      }
    }
    return pairs;
  }

  private static String decoded(String text) {
    return URLDecoder.decode(text, StandardCharsets.UTF_8);
  }

  boolean is(String wantedMethod, String template) {
    return method.equals(wantedMethod) && pattern(template).matcher(path).matches();
  }

  private static Pattern pattern(String template) {
    return Pattern.compile(template.replaceAll("[^{}/\\w-]", ".").replaceAll("\\{[^}]*}", "([^/]+)"));
  }

  /** What is at a place in the request: query, header, path, cookie, body, form or text; null when it is not there. */
  String value(String in, String name, String template) {
    return switch (in) {
      case "query" -> query.get(name);
      case "header" -> header(name);
      case "form" -> pairs(body).get(name);
      case "path" -> inPath(name, template);
      case "cookie" -> pairs(String.valueOf(header("Cookie")).replace("; ", "&").replace("+", "%2B")).get(name);
      case "text" -> body;
      default -> inBody(name);
    };
  }

  String header(String name) {
    return exchange.getRequestHeaders().getFirst(name);
  }

  private String inPath(String name, String template) {
    Matcher names = Pattern.compile("\\{([^}]*)}").matcher(template);
    Matcher values = pattern(template).matcher(path);
    for (int i = 1; values.matches() && names.find(); i++) {
      if (names.group(1).equals(name)) {
        return values.group(i);
      }
    }
    return null;
  }

  private String inBody(String pointer) {
    JsonNode value = body.isEmpty() ? null : OpenskyJson.parse(body).at(pointer);
    return value == null || value.isMissingNode() || value.isNull() ? null : value.asText();
  }
}
