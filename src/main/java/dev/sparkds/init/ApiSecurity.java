package dev.sparkds.init;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Finds out how an API knows who asks. */
record ApiSecurity(ApiDocument api) {

  /** The ways to authenticate that an operation accepts, in the document's order. */
  List<Guess<Map<String, Object>>> auth(JsonNode operation) {
    List<Guess<Map<String, Object>>> auth = new ArrayList<>();
    Set<Object> styles = new LinkedHashSet<>();
    for (String name : names(operation)) {
      Guess<Map<String, Object>> each = scheme(name, api.at("components", "securitySchemes", name));
      if (each != null && styles.add(each.value().get("style"))) {
        auth.add(each);
      }
    }
    return auth;
  }

  /** The address that gives out tokens, when the document tells one. */
  List<Guess<Map<String, Object>>> options(JsonNode operation) {
    return names(operation).stream().map(name -> tokenUrl(api.at("components", "securitySchemes", name)))
        .filter(url -> url.matches("https?://[!-~]{1,500}")).limit(1)
        .map(url -> Guess.stated(Block.of("name", "tokenUrl", "default", url), "the flow of the security scheme")).toList();
  }

  private List<String> names(JsonNode operation) {
    JsonNode written = operation.has("security") ? operation.path("security") : api.root().path("security");
    List<String> names = new ArrayList<>();
    written.forEach(each -> each.fieldNames().forEachRemaining(names::add));
    if (!operation.has("security") && !api.root().has("security")) {
      api.at("components", "securitySchemes").fieldNames().forEachRemaining(names::add);
    }
    return names;
  }

  private static Guess<Map<String, Object>> scheme(String name, JsonNode scheme) {
    String evidence = "the security scheme " + Remark.line(name);
    return switch (scheme.path("type").asText()) {
      case "http" -> switch (scheme.path("scheme").asText().toLowerCase(Locale.ROOT)) {
        case "basic" -> Guess.stated(Block.of("style", "basic"), evidence);
        case "bearer" -> Guess.stated(Block.of("style", "bearer"), evidence);
        default -> null;
      };
      case "apiKey" -> Guess.stated(Block.of("style", "api-key", "in", scheme.path("in").asText("header"),
          "name", scheme.path("name").asText("X-Api-Key")), evidence);
      case "oauth2" -> scheme.path("flows").has("clientCredentials")
          ? Guess.stated(Block.of("style", "oauth2-client-credentials"), evidence)
          : Guess.unsure(Block.of("style", "oauth2-refresh-token"), evidence + ", whose flows need a person once");
      case "openIdConnect" -> Guess.unsure(Block.of("style", "bearer"), evidence);
      case "mutualTLS" -> Guess.stated(Block.of("style", "mutual-tls"), evidence);
      default -> null;
    };
  }

  private static String tokenUrl(JsonNode scheme) {
    JsonNode flows = scheme.path("flows");
    return List.of(flows.path("clientCredentials").path("tokenUrl"), flows.path("authorizationCode").path("refreshUrl"),
        flows.path("authorizationCode").path("tokenUrl")).stream()
        .map(JsonNode::asText).filter(url -> !url.isEmpty()).findFirst().orElse("");
  }
}
