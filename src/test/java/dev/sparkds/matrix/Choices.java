package dev.sparkds.matrix;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a spec can choose, as dimensions, and the spec of one choice of each. */
public final class Choices {

  private static final Pattern BODY = Pattern.compile("in: (body|form|text)");

  private static final List<String> MODES = List.of("batch-read", "stream-read", "batch-write", "stream-write");

  private static final List<String> TYPES = List.of(
      "BOOLEAN; TINYINT; SMALLINT; INT; BIGINT",
      "FLOAT; DOUBLE; DECIMAL(38,18); STRING; CHAR(3)",
      "VARCHAR(7); BINARY; DATE; TIMESTAMP; TIMESTAMP_NTZ",
      "ARRAY<INT>; MAP<STRING, BIGINT>; STRUCT<a: INT, b: ARRAY<STRING>>; VARIANT",
      "INTERVAL YEAR TO MONTH; INTERVAL DAY TO SECOND; ARRAY<STRUCT<m: MAP<STRING, DECIMAL(9,2)>>>");

  private static final List<String> MISFITS = List.of("fail", "nullify", "rescue");

  /** What a system in trouble is met with: the block errors, and words of the block rest. */
  private static final List<String> FAILING = List.of(
      "retry: {attempts: 2}; secondary-url: false",
      "retry: {on: [timeout], jitter: false}; secondary-url: true",
      "circuit-breaker: {failures: 3}, retry: {on: [connection, \"409\"]}; correlation: {style: header, header: X-Request-Id}",
      "connect-timeout: PT1S, total-timeout: PT1M, retry: {on: [\"429\", 5xx]}; "
          + "secondary-url: true\n  correlation: {style: header, header: X-Id}");

  private Choices() {}

  public static List<Map<String, String>> custom() {
    Map<String, List<String>> dimensions = new LinkedHashMap<>();
    dimensions.put("system", List.of("custom"));
    dimensions.put("modes", subsets());
    dimensions.put("partitioning", List.of("single", "id-range", "time-range", "token-range", "list"));
    dimensions.put("offset", List.of("sequence", "sequence, column: id", "timestamp", "shard-sequence", "token", "ack"));
    dimensions.put("delivery", List.of("at-least-once", "idempotent-key", "staged"));
    dimensions.put("on-error", List.of("fail", "skip", "dead-letter"));
    dimensions.put("types", TYPES);
    dimensions.put("misfits", MISFITS);
    return Pairwise.of(dimensions, choice -> true);
  }

  public static List<Map<String, String>> jdbc() {
    Map<String, List<String>> dimensions = new LinkedHashMap<>();
    dimensions.put("system", List.of("jdbc"));
    dimensions.put("dialect", List.of("postgresql", "snowflake", "generic"));
    dimensions.put("modes", subsets());
    dimensions.put("partitioning", List.of("single", "id-range", "time-range", "token-range", "token-range of rows", "list"));
    dimensions.put("offset", List.of("sequence, column: id", "timestamp"));
    dimensions.put("delivery", List.of("at-least-once", "idempotent-key", "staged"));
    dimensions.put("on-error", List.of("fail", "skip", "dead-letter"));
    dimensions.put("types", TYPES);
    dimensions.put("misfits", MISFITS);
    return Pairwise.of(dimensions, choice -> !(choice.get("dialect").equals("generic") && choice.get("partitioning").startsWith("token")));
  }

  public static List<Map<String, String>> mongodb() {
    Map<String, List<String>> dimensions = new LinkedHashMap<>();
    dimensions.put("system", List.of("mongodb"));
    dimensions.put("modes", subsets());
    dimensions.put("partitioning", List.of("single", "id-range", "id-range of texts", "time-range", "list"));
    dimensions.put("offset", List.of("token", "sequence, column: id", "timestamp"));
    dimensions.put("delivery", List.of("at-least-once", "idempotent-key"));
    dimensions.put("on-error", List.of("fail", "skip", "dead-letter"));
    dimensions.put("auth", List.of("none", "basic", "mutual-tls", "basic}, {style: mutual-tls"));
    dimensions.put("operation", List.of("style: none", "style: column, column: op"));
    dimensions.put("changes", List.of("documents", "events"));
    dimensions.put("types", TYPES);
    dimensions.put("misfits", MISFITS);
    return Pairwise.of(dimensions, choice -> (choice.get("delivery").equals("idempotent-key") || choice.get("operation").equals("style: none"))
        && (choice.get("offset").equals("token") || choice.get("changes").equals("documents")));
  }

  public static List<Map<String, String>> cassandra() {
    Map<String, List<String>> dimensions = new LinkedHashMap<>();
    dimensions.put("system", List.of("cassandra"));
    dimensions.put("modes", subsets());
    dimensions.put("partitioning", List.of("token-range"));
    dimensions.put("offset", List.of("timestamp"));
    dimensions.put("delivery", List.of("idempotent-key"));
    dimensions.put("on-error", List.of("fail", "skip", "dead-letter"));
    dimensions.put("auth", List.of("none", "basic"));
    dimensions.put("types", TYPES);
    dimensions.put("misfits", MISFITS);
    return Pairwise.of(dimensions, choice -> true);
  }

  public static List<Map<String, String>> rabbitmq() {
    Map<String, List<String>> dimensions = new LinkedHashMap<>();
    dimensions.put("system", List.of("rabbitmq"));
    dimensions.put("modes", subsets());
    dimensions.put("queue-type", List.of("classic", "quorum"));
    dimensions.put("body", List.of("bytes", "json"));
    dimensions.put("auth", List.of("none", "basic", "mutual-tls"));
    dimensions.put("on-error", List.of("fail", "skip", "dead-letter"));
    dimensions.put("misfits", MISFITS);
    return Pairwise.of(dimensions, choice -> true);
  }

  public static List<Map<String, String>> rabbitmqStream() {
    Map<String, List<String>> dimensions = new LinkedHashMap<>();
    dimensions.put("system", List.of("rabbitmq-stream"));
    dimensions.put("modes", subsets());
    dimensions.put("body", List.of("bytes", "json"));
    dimensions.put("auth", List.of("none", "basic", "mutual-tls"));
    dimensions.put("on-error", List.of("fail", "skip", "dead-letter"));
    dimensions.put("misfits", MISFITS);
    return Pairwise.of(dimensions, choice -> !choice.get("misfits").equals("rescue")
        || choice.get("body").equals("json") && choice.get("modes").contains("read"));
  }

  public static List<Map<String, String>> mqtt() {
    Map<String, List<String>> dimensions = new LinkedHashMap<>();
    dimensions.put("system", List.of("mqtt"));
    dimensions.put("modes", subsets().stream().filter(modes -> !modes.contains("batch-read")).toList());
    dimensions.put("version", List.of("v5", "v3"));
    dimensions.put("body", List.of("bytes", "json"));
    dimensions.put("auth", List.of("none", "basic", "mutual-tls"));
    dimensions.put("on-error", List.of("fail", "skip", "dead-letter"));
    dimensions.put("misfits", MISFITS);
    return Pairwise.of(dimensions, choice -> true);
  }

  /** How it is read and how it is written have nothing to do with each other, so each is paired by itself. */
  public static List<Map<String, String>> rest() {
    Map<String, List<String>> reads = new LinkedHashMap<>();
    reads.put("system", List.of("rest"));
    reads.put("modes", List.of("batch-read", "stream-read", "batch-read, stream-read"));
    reads.put("partitioning", List.of("single", "id-range", "time-range", "list", "page-range", "parent"));
    reads.put("offset", List.of("timestamp", "sequence, column: id", "token"));
    reads.put("filters", List.of("none", "every"));
    reads.put("format", List.of("json", "json, failed: /errors, success: /ok", "json-lines", "csv", "csv, delimiter: tab, header: false, null-text: NA",
        "xml", "xml, failed: /error"));
    reads.put("pagination", List.of(
        "style: none",
        "style: page-number, parameter: page, size-parameter: size",
        "style: page-number, parameter: page, stop: total, total: X-Total",
        "style: offset-limit, parameter: skip, size-parameter: top, stop: total, total: /total",
        "style: cursor-header, parameter: after, header: X-Next",
        "style: offset-limit, in: body, parameter: /offset, size-parameter: /limit, stop: short-page",
        "style: cursor, parameter: after, next: /next, size-parameter: limit",
        "style: cursor, in: cookie, parameter: after, next: /next, begin: first, size-in: text, size-before: \"top \", size-join: \";\"",
        "style: keyset, in: text, next: /id, before: \"id > \", quote: double, join: \" & \", size-in: path, size-parameter: tenant",
        "style: page-number, in: path, parameter: tenant, size-in: cookie, size-parameter: size",
        "style: cursor, in: body, parameter: /variables/after, next: /page/end, more: /page/more",
        "style: keyset, parameter: after, next: /id, stop: flag, flag: /more",
        "style: link-header",
        "style: next-url, next: /links/next"));
    reads.put("order", List.of("scan", "sorted"));
    reads.put("parameters", List.of("none", "every, in: body", "every, in: form", "every, in: text"));
    reads.put("too-large", List.of("none", "by: total, records: 10000, total: X-Total", "by: total, records: 10000, total: /total"));
    reads.put("failing", FAILING);
    reads.put("misfits", MISFITS);
    List<Map<String, String>> choices = new ArrayList<>(Pairwise.of(reads, Choices::works));
    choices.addAll(restWrites());
    return choices;
  }

  /** Lines hold nothing but records, and a token leads on as a cursor or URL does. */
  private static boolean works(Map<String, String> choice) {
    String pagination = choice.get("pagination");
    boolean token = choice.get("offset").equals("token") && choice.get("modes").contains("stream");
    boolean beside = token || (pagination + choice.get("too-large")).matches(".*(cursor,|next-url|flag|total: /).*");
    boolean cut = !choice.get("too-large").equals("none");
    boolean ranges = choice.get("modes").contains("batch") && choice.get("partitioning").matches("id-range|time-range");
    return !(choice.get("format").matches("json-lines|csv.*") && beside)
        && !(token && (!pagination.matches(".*(cursor,|next-url).*") || choice.get("format").startsWith("xml")))
        && !(cut && (pagination.equals("style: none") || !ranges))
        && divides(choice) && hasOneBody(choice);
  }

  /** What pages put into a body, and what a parameter does, are of one kind. */
  private static boolean hasOneBody(Map<String, String> choice) {
    return choice.get("parameters").equals("none") || choice.get("parameters").endsWith(body(choice));
  }

  private static String body(Map<String, String> choice) {
    Matcher pages = BODY.matcher(choice.get("pagination"));
    String parameters = choice.getOrDefault("parameters", "none");
    return pages.find() ? pages.group(1) : parameters.equals("none") ? "body" : parameters.substring("every, in: ".length());
  }

  private static boolean divides(Map<String, String> choice) {
    return switch (choice.get("partitioning")) {
      case "page-range" -> choice.get("pagination").contains("stop: total");
      case "parent" -> !choice.get("format").startsWith("xml") && !choice.get("modes").contains("stream");
      default -> true;
    };
  }

  private static List<Map<String, String>> restWrites() {
    Map<String, List<String>> writes = new LinkedHashMap<>();
    writes.put("system", List.of("rest"));
    writes.put("modes", List.of("batch-write", "stream-write", "batch-read, stream-read, batch-write, stream-write"));
    writes.put("partitioning", List.of("single"));
    writes.put("offset", List.of("timestamp"));
    writes.put("delivery", List.of("at-least-once", "idempotent-key"));
    writes.put("on-error", List.of("fail", "skip", "dead-letter"));
    writes.put("auth", List.of("none", "basic", "api-key", "api-key, in: query, name: key", "api-key, in: cookie, name: sid",
        "bearer", "session-login", "session-login, name: X-Session, prefix: s, path: /begin, token: /data/token",
        "azure-service-principal", "oauth2-client-credentials", "oauth2-refresh-token", "managed-identity", "databricks-credential", "mutual-tls",
        "mutual-tls}, {style: bearer}, {style: none", "jwt-assertion", "jwt-assertion, algorithm: es256", "hmac-signature",
        "hmac-signature, signs: [id, host, path, query, content-type, content-length, body-hash], separator: none, encoding: base64, "
            + "key-encoding: base64, time: http-date, id-in: signature, hash-name: X-Hash, prefix: \"Key \", algorithm: sha512",
        "hmac-signature, signs: [method, body], separator: colon, key-encoding: hex, time: epoch-millis",
        "hmac-signature, separator: comma, time: iso-8601"));
    writes.put("failing", FAILING);
    writes.put("body", List.of("array", "object", "lines", "form", "text"));
    writes.put("compression", List.of("none", "gzip"));
    writes.put("order", List.of("kept", "any"));
    writes.put("results", List.of(
        "style: none",
        "style: list, row: position, taken: flag, taken-at: /success, code: /errors/0/code, passing: BUSY",
        "style: list, records: /items, row: index, row-at: /index",
        "style: list, records: /errors, row: key, row-at: /ids, column: id, taken: never"));
    writes.put("operation", List.of("style: none", "style: column, column: op, delete-path: /gone"));
    return Pairwise.of(writes, choice -> (choice.get("delivery").equals("idempotent-key") || choice.get("operation").equals("style: none"))
        && !(choice.get("body").equals("text") && choice.get("modes").contains("read"))
        && !(choice.get("compression").equals("gzip") && choice.get("auth").startsWith("hmac")));
  }

  private static String rest(Map<String, String> choice) {
    String[] failing = choice.getOrDefault("failing", FAILING.get(0)).split("; ");
    StringBuilder yaml = new StringBuilder("errors: {" + failing[0] + "}\nrest:\n");
    yaml.append("  ").append(failing[1]).append("\n");
    if (choice.get("modes").contains("read")) {
      yaml.append(reading(choice));
    }
    if (choice.get("modes").contains("write")) {
      yaml.append("  write: {path: /write, body: ").append(choice.getOrDefault("body", "array"))
          .append("text".equals(choice.get("body")) ? text(choice) : "").append(", compression: ").append(choice.getOrDefault("compression", "none"))
          .append(", order: ").append(choice.getOrDefault("order", "kept")).append(", results: {").append(choice.getOrDefault("results", "style: none"))
          .append("}, operation: {").append(choice.getOrDefault("operation", "style: none")).append("}, parameters: [{name: id, from: column, ")
          .append("column: id}, {in: header, name: Key, from: row-id}, {name: url, from: option, option: url}]}\n");
    }
    return yaml.toString();
  }

  /** Every column of the schema, each of which a text has a place for. */
  private static String text(Map<String, String> choice) {
    return ", text: [{from: constant, value: \"a \\\"\"}, {column: id, after: \" \"}, {column: region, quote: single, before: b}"
        + (choice.get("operation").contains("op") ? ", {column: op, quote: double}" : "") + "]";
  }

  private static String reading(Map<String, String> choice) {
    StringBuilder yaml = new StringBuilder();
    String format = choice.getOrDefault("format", "json");
    yaml.append("  read: {method: post, path: \"/{tenant}/read\", format: ").append(format)
        .append(format.startsWith("csv") ? "" : ", records: /data").append("every".equals(choice.get("filters")) ? ", fields: {in: header, name: Fields" + more(choice) + "}" : "").append(", parameters: [{in: path, name: tenant, value: x}").append(parameters(choice)).append("]}\n");
    yaml.append("  pagination: {").append(choice.getOrDefault("pagination", "style: none")).append("}\n");
    if (!choice.getOrDefault("too-large", "none").equals("none")) {
      yaml.append("  too-large: {").append(choice.get("too-large")).append("}\n");
    }
    if (choice.get("partitioning").equals("parent")) {
      yaml.append("  parent: {path: \"/parents/{tenant}\", field: /key, parameters: [{in: path, name: tenant, value: x}, {name: p, from: option, option: url}]}\n");
    }
    if (choice.get("offset").equals("token") && choice.get("modes").contains("stream")) {
      yaml.append("  stream: {token: /end, ").append("sorted".equals(choice.get("order"))
          ? "latest: {style: parameter, name: token, value: latest}}\n" : "expired: {status: 400, text: GONE}}\n");
    }
    if ("every".equals(choice.get("filters")) && choice.get("modes").contains("batch") && !choice.get("partitioning").equals("page-range")) {
      yaml.append("  filters: [{column: id, name: ids, operator: in}, {column: region, name: r}, {column: at, name: s, operator: at-least, ")
          .append("format: epoch-millis}, {column: at, in: header, name: t, operator: less}, {column: id, name: u, operator: greater}, ")
          .append("{column: id, in: ").append(body(choice)).append(body(choice).equals("text") ? "" : ", name: /v").append(", operator: at-most}, ")
          .append("{column: region, name: n, operator: in, before: \"r in (\", quote: double, after: \")\", join: \";\"}]\n");
    }
    if ("sorted".equals(choice.get("order"))) {
      yaml.append("  bounds: {style: sorted, order: [{column: at, name: sort, ascending: at, descending: -at}, ")
          .append("{in: ").append(body(choice).equals("text") ? "header" : body(choice)).append(", column: id, name: /sort, ascending: id, descending: -id}]}\n");
    }
    return yaml.toString();
  }

  /** Where answers can be joined. */
  private static String more(Map<String, String> choice) {
    boolean whole = choice.get("format").startsWith("xml") || choice.get("partitioning").matches("page-range|parent")
        || choice.get("offset").equals("token");
    return whole ? "" : ", more: join, key: id, at-most: 5, longest: 50";
  }

  private static String inBody(Map<String, String> choice) {
    return switch (body(choice)) {
      case "body" -> ", {in: body, name: /b/0/c, value: \"[1]\", as: json, with: at}";
      case "form" -> ", {in: form, name: f, from: range-end, column: id}";
      default -> ", {in: text, value: m}, {in: text, from: range-start, column: at, before: \"at > \", quote: double, join: \" and \"}";
    };
  }

  private static String parameters(Map<String, String> choice) {
    return !choice.getOrDefault("parameters", "none").startsWith("every") ? "" : inBody(choice) + """
        , {name: a, value: "1"}, {in: header, name: d, from: option, option: url},
          {name: e, from: range-start, column: id, exclusive: true}, {name: f, from: range-end, column: id},
          {name: g, from: range-start, column: at, format: date, exclusive: true}, {name: h, from: range-end, column: at, format: epoch-millis},
          {name: i, from: range-interval, column: at, format: epoch-seconds}, {name: j, from: list-value, column: region},
          {name: k, from: parent, column: region}, {in: cookie, name: l, from: option, option: url},
          {name: n, value: o}, {name: n, from: list-value, column: region, before: "r(", quote: single, after: ")", join: ";"}""".strip();
  }

  /** The spec; {@code number} makes its package its own. */
  public static String yaml(Map<String, String> choice, int number) {
    String modes = choice.get("modes");
    StringBuilder yaml = new StringBuilder("sparkds: v1\nname: m" + number + "\nsystem: " + choice.get("system")
        + "\nmodes: [" + modes + "]\nproject: {package: matrix.m" + number + "}\n");
    if (choice.containsKey("auth") && !choice.get("auth").equals("none")) {
      yaml.append("auth: [{style: ").append(choice.get("auth")).append("}]\n");
    }
    yaml.append(schema(choice));
    if (choice.containsKey("partitioning") && modes.contains("batch-read")) {
      yaml.append(partitioning(choice.get("partitioning")));
    }
    if (choice.containsKey("offset") && modes.contains("stream-read")) {
      yaml.append(offset(choice.get("offset")));
    }
    if (modes.contains("write")) {
      yaml.append(write(choice));
    }
    if (choice.get("system").equals("rest")) {
      return yaml.append(rest(choice)).toString();
    }
    if (choice.get("system").equals("mongodb")) {
      yaml.append("mongodb: {changes: ").append(choice.get("changes")).append(", write: {operation: {").append(choice.get("operation")).append("}}}\n");
    }
    if (choice.containsKey("dialect")) {
      yaml.append("jdbc: {dialect: ").append(choice.get("dialect")).append("}\n");
    }
    if (choice.containsKey("body")) {
      String kind = Stream.of("version", "queue-type").filter(choice::containsKey).map(key -> key + ": " + choice.get(key) + ", ").collect(Collectors.joining());
      yaml.append(choice.get("system")).append(": {").append(kind).append("body: ").append(choice.get("body")).append("}\n");
    }
    return yaml.toString();
  }

  /** Where the columns are the system's own, none of them is there to take what is rescued. */
  private static String schema(Map<String, String> choice) {
    boolean own = choice.containsKey("types") || choice.get("system").equals("rest") || "json".equals(choice.get("body"));
    String misfits = choice.get("modes").contains("read") ? choice.getOrDefault("misfits", "fail") : "fail";
    StringBuilder yaml = new StringBuilder();
    if (own && misfits.equals("rescue")) {
      yaml.append("  misfits: rescue\n  rescued-data-column: rescued\n").append(columns(choice)).append("    - {name: rescued, type: STRING}\n");
    } else {
      yaml.append(misfits.equals("fail") ? "" : "  misfits: nullify\n").append(own ? columns(choice) : "");
    }
    return yaml.isEmpty() ? "" : "schema:\n" + yaml;
  }

  private static String columns(Map<String, String> choice) {
    if ("text".equals(choice.get("body")) && choice.get("system").equals("rest")) {
      return "  columns:\n    - {name: id, type: BIGINT, nullable: false}\n    - {name: region, type: STRING, nullable: false}\n"
          + (choice.get("operation").contains("op") ? "    - {name: op, type: STRING, nullable: false}\n" : "");
    }
    StringBuilder yaml = new StringBuilder("  columns:\n    - {name: id, type: BIGINT, nullable: false}\n");
    yaml.append("    - {name: at, type: TIMESTAMP, source: /nested/at").append("every".equals(choice.get("filters")) ? ", format: epoch-millis" : "")
        .append("}\n    - {name: region, type: STRING}\n");
    yaml.append(choice.getOrDefault("operation", "").contains("op") ? "    - {name: op, type: STRING, nullable: false}\n" : "");
    String types = choice.getOrDefault("types", TYPES.get(0));
    int n = 0;
    for (String type : types.split("; ")) {
      yaml.append("    - {name: c").append(n++).append(", type: \"").append(type).append("\"}\n");
    }
    return yaml.toString();
  }

  private static String partitioning(String style) {
    return switch (style) {
      case "single" -> "partitioning: {style: single}\n";
      case "time-range" -> "partitioning: {style: time-range, column: at, step: PT1H, min-step: PT1M}\n";
      case "list", "parent" -> "partitioning: {style: " + style + ", column: region}\n";
      case "id-range of texts" -> "partitioning: {style: id-range, column: region}\n";
      case "token-range of rows" -> "partitioning: {style: token-range}\n";
      case "page-range" -> "partitioning: {style: page-range}\n";
      default -> "partitioning: {style: " + style + ", column: id}\n";
    };
  }

  private static String offset(String style) {
    return style.equals("timestamp")
        ? "offset: {style: timestamp, column: at, precision: micros, lag: PT0S}\n"
        : "offset: {style: " + style + "}\n";
  }

  private static String write(Map<String, String> choice) {
    String delivery = choice.getOrDefault("delivery", "at-least-once");
    String key = delivery.equals("idempotent-key") ? ", key: [id]" : "";
    return "write: {delivery: " + delivery + key + ", on-error: " + choice.get("on-error") + "}\n";
  }

  private static List<String> subsets() {
    List<String> subsets = new ArrayList<>();
    for (int bits = 1; bits < 16; bits++) {
      List<String> subset = new ArrayList<>();
      for (int i = 0; i < MODES.size(); i++) {
        if ((bits >> i & 1) == 1) {
          subset.add(MODES.get(i));
        }
      }
      subsets.add(String.join(", ", subset));
    }
    return subsets;
  }
}
