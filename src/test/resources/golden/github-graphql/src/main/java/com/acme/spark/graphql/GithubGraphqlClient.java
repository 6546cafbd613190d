package com.acme.spark.graphql;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What Spark asks of the API, as requests; the only class to edit when the API wants to be asked otherwise. */
final class GithubGraphqlClient implements AutoCloseable {
  private final GithubGraphqlOptions options;
  private final GithubGraphqlHttp http;

  GithubGraphqlClient(GithubGraphqlOptions options) {
    this.options = options;
    this.http = new GithubGraphqlHttp(options);
  }

  GithubGraphqlHttp http() {
    return http;
  }

  /** Connections belong to the executor, which keeps them for the next client. */
  @Override
  public void close() {
    // nothing is held
  }

  /** Worth another try: the answer is lost, or the API says that it may be another one in a moment. */
  static boolean isTransient(Exception e) {
    return e instanceof GithubGraphqlHttp.Lost lost && lost.isPassing()
        || e instanceof GithubGraphqlHttp.Refused refused && refused.isPassing();
  }

  /** For health checks. */
  String check() throws IOException {
    return http.check(new GithubGraphqlPages(http, reading(Range.ALL), record -> true, 1).request());
  }

  /** One record as the API sends it. */
  record Message(Object record, long size) {
    private static final Pattern INDEX = Pattern.compile("0|[1-9][0-9]{0,8}");
    private static final Map<String, List<String>> STEPS = new ConcurrentHashMap<>();

    /** The field as a plain Java value, null when absent; a source with a slash at its start is a JSON pointer. */
    Object value(String source) {
      return source.startsWith("/") ? at(record, source) : ((Map<?, ?>) record).get(source);
    }

    /** What a JSON pointer leads to, or null. */
    private static Object at(Object root, String pointer) {
      Object value = root;
      for (String step : STEPS.computeIfAbsent(pointer, Message::steps)) {
        value = child(value, step);
      }
      return value;
    }

    private static List<String> steps(String pointer) {
      return Stream.of(pointer.substring(1).split("/", -1)).map(step -> step.replace("~1", "/").replace("~0", "~")).toList();
    }

    private static Object child(Object parent, String step) {
      if (parent instanceof Map<?, ?> map) {
        return map.get(step);
      }
      return parent instanceof List<?> list && INDEX.matcher(step).matches() && Integer.parseInt(step) < list.size()
          ? list.get(Integer.parseInt(step)) : null;
    }
  }

  /** The records of one read: {@code next} gives every one of them, or throws. */
  interface Cursor extends Closeable {
    boolean next() throws IOException;

    Message message();
  }

  /** What is read of a column: from a value on and up to another, or one value alone; the API is not told what is null. */
  private record Range(String column, Object start, Object end) {
    private static final Range ALL = new Range("", null, null);
  }

  /** The request for the records of a range, and perhaps for more. */
  private GithubGraphqlRequest reading(Range range) {
    return new GithubGraphqlRequest("POST", options.url(), "/graphql")
        .body("/query", "query($owner: String!, $repository: String!, $size: Int!, $after: String) { repository(owner: $owner, name: $repository) { issues(first: $size, after: $after, orderBy: {field: CREATED_AT, direction: ASC}) { nodes { id number state title author { login } reactions { totalCount } labels(first: 100) { nodes { name color } } createdAt updatedAt } pageInfo { endCursor hasNextPage } } } }")
        .body("/variables/owner", options.account())
        .body("/variables/repository", options.repository());
  }

  /** An API says no end. */
  long end() {
    return Long.MAX_VALUE;
  }

  /** Every record; of fields that nobody asks for, nothing is kept. */
  Cursor read(GithubGraphqlPartition all, List<String> sources, int limit) throws IOException {
    return new GithubGraphqlPages(http, reading(Range.ALL), record -> true, limit);
  }
}
