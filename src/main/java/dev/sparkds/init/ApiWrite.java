package dev.sparkds.init;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Finds the request that writes.
 *
 * @param json takes the schema of a message's content in JSON
 */
record ApiWrite(ApiDocument api, UnaryOperator<JsonNode> json) {
  /** The block for a POST of the same path, if there is one that takes JSON. */
  Optional<Map<String, Object>> block(String path, Parameters parameters) {
    JsonNode post = api.at("paths", path, "post");
    JsonNode body = json.apply(api.at(post, "requestBody"));
    if (body.isMissingNode()) {
      return Optional.empty();
    }
    Envelope envelope = Envelope.of(new SchemaSample(api).of(body));
    boolean array = SchemaType.type(api.schema(body)).equals("array") || !envelope.pointer().isEmpty() && envelope.parts().isEmpty();
    List<Object> put = new ArrayList<>(parameters.inPath());
    put.addAll(idempotency(post));
    return Optional.of(Block.of("path", Guess.given(path), "body", Guess.stated(array ? "array" : "object", "the body of POST"),
        "records", array && !envelope.pointer().isEmpty() ? Guess.likely(envelope.pointer(), "the array of objects in the body") : null,
        "parameters", put.isEmpty() ? null : put));
  }

  private List<Object> idempotency(JsonNode post) {
    List<Object> found = new ArrayList<>();
    post.path("parameters").forEach(each -> {
      String name = api.resolved(each).path("name").asText();
      if (name.toLowerCase(Locale.ROOT).matches("(x-)?idempotency-key")) {
        found.add(Guess.stated(Block.of("in", "header", "name", name, "from", "row-id"), "the header of POST"));
      }
    });
    return found;
  }
}
