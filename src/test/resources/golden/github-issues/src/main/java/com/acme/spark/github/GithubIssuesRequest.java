package com.acme.spark.github;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.temporal.Temporal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** A request as it is put together; what has no value is left out of it. */
final class GithubIssuesRequest {
  private static final JsonMapper JSON = new JsonMapper();

  private final String method;
  private String place;
  private final Map<String, String> query = new LinkedHashMap<>();
  private final Map<String, String> headers = new LinkedHashMap<>();
  private final ObjectNode fields = JSON.createObjectNode();
  private String text;
  private final Map<String, String> form = new LinkedHashMap<>();

  /** A path may have names in braces, whose values come later. */
  GithubIssuesRequest(String method, URI url, String path) {
    this.method = method;
    this.place = base(url) + path;
  }

  private static String base(URI url) {
    return url.toString().replaceAll("/$", "");
  }

  private GithubIssuesRequest(GithubIssuesRequest other) {
    this.method = other.method;
    this.place = other.place;
    this.text = other.text;
    query.putAll(other.query);
    headers.putAll(other.headers);
    fields.setAll(other.fields.deepCopy());

    form.putAll(other.form);
  }

  /** One like this, which can become different. */
  GithubIssuesRequest copy() {
    return new GithubIssuesRequest(this);
  }

  GithubIssuesRequest query(String name, Object value) {
    if (value != null) {
      query.put(name, value.toString());
    }
    return this;
  }

  GithubIssuesRequest header(String name, Object value) {
    if (value != null) {
      headers.merge(name, value.toString(), (before, now) -> name.equalsIgnoreCase("Cookie") ? before + "; " + now : now);
    }
    return this;
  }

  GithubIssuesRequest path(String name, Object value) {
    place = place.replace("{" + name + "}", encoded(Objects.requireNonNull(value, name + " has no value").toString()));
    return this;
  }

  /** A field of the body, by its JSON pointer. */
  GithubIssuesRequest body(String pointer, Object value) {
    if (value != null) {
      JsonPointer field = JsonPointer.compile(pointer);
      ObjectNode parent = field.head().matches() ? fields : fields.withObject(field.head());
      parent.set(field.last().getMatchingProperty(),
          JSON.valueToTree(value instanceof Temporal ? value.toString() : value));
    }
    return this;
  }

  /** A whole body, in place of its fields. */
  GithubIssuesRequest text(String body) {
    text = body;
    return this;
  }

  String method() {
    return method;
  }

  Map<String, String> headers() {
    return headers;
  }

  /** What is sent along, null for nothing. */
  String content() {
    return text == null && !fields.isEmpty() ? fields.toString() : text;
  }

  URI uri() {
    String parameters = pairs(query);
    return URI.create(parameters.isEmpty() ? place : place + (place.contains("?") ? "&" : "?") + parameters);
  }

  /** The method and path, which hold nothing secret. */
  @Override
  public String toString() {
    return method + " " + uri().getPath();
  }

  private static String pairs(Map<String, String> parameters) {
    return parameters.entrySet().stream()
        .map(pair -> encoded(pair.getKey()) + "=" + encoded(pair.getValue()))
        .collect(Collectors.joining("&"));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }

  /** A field of a form, which is a body too. */
  GithubIssuesRequest form(String name, Object value) {
    if (value != null) {
      headers.put("Content-Type", "application/x-www-form-urlencoded");
      form.put(name, value.toString());
      text = pairs(form);
    }
    return this;
  }

  /** JSON as it is written, to be a part of a body. */
  static JsonNode json(String text) {
    try {
      return text == null ? null : JSON.readTree(text);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("this is no JSON: " + text, e);
    }
  }

  /** The same for another URL of the same server, which an answer gave. */
  GithubIssuesRequest at(String link) throws IOException {
    URI here = uri();
    URI there = here.resolve(link);
    if (!Objects.equals(here.getScheme(), there.getScheme()) || !Objects.equals(here.getAuthority(), there.getAuthority())) {
      throw new IOException("the next page is said to be on another server, " + there.getHost());
    }
    GithubIssuesRequest next = copy();
    next.place = there.toString();
    next.query.clear();
    return next;
  }
}
