package dev.sparkds.init;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.List;
import java.util.Map;

/** Finds out where an API is. */
final class ApiServer {

  private ApiServer() {}

  /** The option with the URL of the first server, if that is a URL at all. */
  static List<Guess<Map<String, Object>>> url(ApiDocument api, String path) {
    for (JsonNode servers : List.of(api.at("paths", path, "get", "servers"), api.at("paths", path, "servers"), api.at("servers"))) {
      String url = filled(servers.path(0)).replaceAll("/+$", "");
      if (isUrl(url)) {
        return List.of(Guess.stated(Block.of("name", "url", "required", false, "default", url), "the first server"));
      }
    }
    return List.of();
  }

  /** The URL with what its variables are unless said. */
  private static String filled(JsonNode server) {
    String url = server.path("url").asText();
    for (Map.Entry<String, JsonNode> variable : server.path("variables").properties()) {
      url = url.replace("{" + variable.getKey() + "}", variable.getValue().path("default").asText());
    }
    return url;
  }

  private static boolean isUrl(String url) {
    try {
      return url.matches("https?://[!-~]{1,500}") && URI.create(url).getHost() != null;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }
}
