package dev.sparkds.init;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A field of a record, to become a column.
 *
 * @param source where it is in the record, as in a spec: its name, or a JSON pointer
 * @param type a Spark type in DDL
 * @param needed whether it is there, and not null, in all records
 */
public record Field(String name, String source, Guess<String> type, boolean needed) {

  /** The field of that name, which may begin like a JSON pointer. */
  static Field named(String field, String name, Guess<String> type, boolean needed) {
    return new Field(name, field.startsWith("/") ? Envelope.step(field) : field, type, needed);
  }

  /** The column as it stands in a spec. */
  Map<String, Object> column(boolean notNull) {
    Map<String, Object> column = new LinkedHashMap<>();
    column.put("name", name);
    column.put("type", type.value());
    if (notNull) {
      column.put("nullable", false);
    }
    if (!source.equals(name)) {
      column.put("source", source);
    }
    return column;
  }

  boolean is(String ddl) {
    return type.value().equals(ddl);
  }

  boolean isWhole() {
    return is("BIGINT") || is("INT") || is("SMALLINT") || is("TINYINT");
  }

  boolean isSimple() {
    return !type.value().contains("<") && !is("VARIANT");
  }
}
