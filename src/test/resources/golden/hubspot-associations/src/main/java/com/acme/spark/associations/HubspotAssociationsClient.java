package com.acme.spark.associations;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.spark.sql.types.DataType;

/** What Spark asks of the API, as requests; the only class to edit when the API wants to be asked otherwise. */
final class HubspotAssociationsClient implements AutoCloseable {
  private static final String PARENT = "contact_id";
  private static final DataType PARENT_TYPE = HubspotAssociationsRows.SCHEMA.apply("contact_id").dataType();

  private final HubspotAssociationsOptions options;
  private final HubspotAssociationsHttp http;

  HubspotAssociationsClient(HubspotAssociationsOptions options) {
    this.options = options;
    this.http = new HubspotAssociationsHttp(options);
  }

  HubspotAssociationsHttp http() {
    return http;
  }

  /** Connections belong to the executor, which keeps them for the next client. */
  @Override
  public void close() {
    // nothing is held
  }

  /** Worth another try: the answer is lost, or the API says that it may be another one in a moment. */
  static boolean isTransient(Exception e) {
    return e instanceof HubspotAssociationsHttp.Lost lost && lost.isPassing()
        || e instanceof HubspotAssociationsHttp.Refused refused && refused.isPassing();
  }

  /** For health checks. */
  String check() throws IOException {
    return http.check(listing());
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

    private Object startOf(String of, UnaryOperator<Object> told) {
      return column.equals(of) ? told.apply(start) : null;
    }
  }

  /** The request for the records of a range, and perhaps for more. */
  private HubspotAssociationsRequest reading(Range range) {
    return new HubspotAssociationsRequest("GET", options.url(), "/crm/v4/objects/contacts/{contact}/associations/companies")
        .path("contact", range.startOf("contact_id", value -> value));
  }

  /** What the parents are told apart by, each once. */
  List<String> parents() throws IOException {
    Set<String> parents = new LinkedHashSet<>();
    try (HubspotAssociationsPages pages = new HubspotAssociationsPages(http, listing(), record -> true, Long.MAX_VALUE)) {
      while (pages.next()) {
        Object field = pages.message().value("/id");
        if (field == null) {
          throw new IOException("a parent has nothing at " + "/id");
        }
        parents.add(field.toString());
      }
    }
    return new ArrayList<>(parents);
  }

  /** The request for the parents. */
  private HubspotAssociationsRequest listing() {
    return new HubspotAssociationsRequest("GET", options.url(), "/crm/v3/objects/contacts");
  }

  Cursor read(HubspotAssociationsPartition part, List<String> sources, int limit) {
    return new Children(part.parents().iterator(), limit);
  }

  /** The records of one parent after the other, each with the parent's field. */
  private final class Children implements Cursor {
    private final Iterator<String> parents;
    private final long limit;
    private Object parent;
    private HubspotAssociationsPages pages;

    private Children(Iterator<String> parents, long limit) {
      this.parents = parents;
      this.limit = limit;
    }

    @Override
    public boolean next() throws IOException {
      while (pages == null || !pages.next()) {
        close();
        if (!parents.hasNext()) {
          return false;
        }
        String next = parents.next();
        parent = HubspotAssociationsValues.spelled(PARENT_TYPE, next);
        pages = new HubspotAssociationsPages(http, reading(new Range("contact_id", next, null)), record -> true, limit);
      }
      return true;
    }

    @Override
    public Message message() {
      Map<Object, Object> fields = new HashMap<>((Map<?, ?>) pages.message().record());
      fields.put(PARENT, parent);
      return new Message(fields, pages.message().size());
    }

    @Override
    public void close() throws IOException {
      if (pages != null) {
        pages.close();
        pages = null;
      }
    }
  }
}
