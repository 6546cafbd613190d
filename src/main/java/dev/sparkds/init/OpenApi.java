package dev.sparkds.init;

import com.fasterxml.jackson.databind.JsonNode;
import dev.sparkds.ask.Choice;
import dev.sparkds.ask.Dialog;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Clues from a path of an OpenAPI document. */
final class OpenApi {
  private static final int MOST_SHOWN = 40;
  private static final List<String> SYSTEMS = List.of("rest", "custom");

  private final ApiDocument api;
  private final SchemaSample samples;
  private final List<String> remarks = new ArrayList<>();

  private OpenApi(ApiDocument api) {
    this.api = api;
    this.samples = new SchemaSample(api);
  }

  static Clues read(String file, InputStream in, String path, Optional<Dialog> dialog) throws IOException {
    ApiDocument api = ApiDocument.read(file, in);
    return new OpenApi(api.anew()).clues(new OpenApi(api).chosen(file, path, dialog));
  }

  /** The path that is meant: the only one that lists records, or the one that a person picks, if none is named. */
  private String chosen(String file, String path, Optional<Dialog> dialog) {
    List<String> lists = new ArrayList<>();
    api.root().path("paths").properties().forEach(each -> {
      if (isList(api.at("paths", each.getKey(), "get"))) {
        lists.add(each.getKey());
      }
    });
    if (path == null && lists.size() == 1) {
      return lists.get(0);
    }
    List<Choice> choices = lists.stream().filter(each -> Remark.line(each).equals(each)).map(this::choice).toList();
    if (path == null && dialog.isPresent() && !choices.isEmpty()) {
      return dialog.get().choose("Which path?", choices, choices.get(0).word());
    }
    if (path != null && api.at("paths", path, "get").isObject()) {
      return path;
    }
    throw new InitException((path == null ? file + ": which path? Name one by --path" : file + ": there is no GET of the path '" + Remark.line(path) + "'")
        + (lists.isEmpty() ? "; none of them is known to answer with records" : "; with records answer " + shown(lists)));
  }

  private Choice choice(String path) {
    return new Choice(path, Remark.line(api.at("paths", path, "get").path("summary").asText()));
  }

  private static String shown(List<String> paths) {
    return String.join(", ", paths.stream().limit(MOST_SHOWN).map(Remark::line).toList()) + (paths.size() > MOST_SHOWN ? " and more" : "");
  }

  private boolean isList(JsonNode get) {
    Observed answer = samples.of(answer(get));
    return answer.isTable() || !Envelope.of(answer).pointer().isEmpty();
  }

  private JsonNode answer(JsonNode operation) {
    for (String status : List.of("200", "201", "2XX", "2xx", "default")) {
      JsonNode schema = json(api.at(operation, "responses", status));
      if (!schema.isMissingNode()) {
        return schema;
      }
    }
    return api.at("none");
  }

  /** The schema of a message's content in JSON. */
  private JsonNode json(JsonNode message) {
    for (Map.Entry<String, JsonNode> content : message.path("content").properties()) {
      if (content.getKey().contains("json") || content.getKey().equals("*/*")) {
        return api.at(content.getValue(), "schema");
      }
    }
    return api.at("none");
  }

  private Clues clues(String path) {
    JsonNode get = api.at("paths", path, "get");
    Envelope envelope = Envelope.of(samples.of(answer(get)));
    List<Field> fields = samples.fields(samples.record(answer(get), envelope.pointer()), remarks);
    if (fields.isEmpty()) {
      remarks.add("the answer's schema names no fields, so the columns are those of the system unless you name yours");
    }
    Parameters parameters = Parameters.of(api, List.of(api.at("paths", path, "parameters"), get.path("parameters")), fields);
    Map<String, Object> settings = new LinkedHashMap<>();
    settings.put("read", Block.of("path", Guess.given(path),
        "records", envelope.pointer().isEmpty() ? null : Guess.likely(envelope.pointer(), "the array of objects in the answer"),
        "parameters", parameters.read().isEmpty() ? null : parameters.read()));
    boolean linked = api.at(get, "responses", "200", "headers").has("Link");
    new PageGuess(envelope.parts(), parameters.names(), linked).guess().ifPresent(pages -> settings.put("pagination", pages));
    Optional<Map<String, Object>> write = new ApiWrite(api, this::json).block(path, parameters);
    write.ifPresent(block -> settings.put("write", block));
    List<Guess<Map<String, Object>>> options = new ArrayList<>(ApiServer.url(api, path));
    options.addAll(parameters.options());
    ApiSecurity security = new ApiSecurity(api);
    options.addAll(security.options(get));
    return new Clues(Guess.likely(name(path), "the path"), description(get), Guess.likely(SYSTEMS, "an OpenAPI document"), fields,
        KeyGuess.of(fields), options, security.auth(get), settings, write.isPresent(), parameters.ranged(), remarks);
  }

  private static String name(String path) {
    String[] words = path.replaceAll("/\\{[^/]*}", "").split("/");
    return ConnectorName.of(words.length == 0 ? "" : words[words.length - 1].replaceAll("\\.[a-z]+$", ""));
  }

  private Guess<String> description(JsonNode get) {
    for (JsonNode text : List.of(get.path("summary"), get.path("description"), api.root().path("info").path("title"))) {
      if (!Remark.line(text.asText()).isEmpty()) {
        return Guess.stated(Remark.line(text.asText()), "the document's own words");
      }
    }
    return null;
  }
}
