package dev.sparkds.spec;

import java.util.List;

/** Questions about canonical Spark types. */
final class Types {
  static final String WHOLE = "a TINYINT, SMALLINT, INT or BIGINT";
  static final String WHOLE_OR_OBJECT_ID = WHOLE + ", or a STRING of ObjectIds";
  static final String INSTANT = "a TIMESTAMP";
  static final String NAMED = "a STRING, CHAR, VARCHAR or whole number";
  private static final List<String> WHOLES = List.of("TINYINT", "SMALLINT", "INT", "BIGINT");

  private Types() {}

  static boolean whole(String type) {
    return WHOLES.contains(type);
  }

  static boolean wholeOrText(String type) {
    return whole(type) || text(type);
  }

  static boolean text(String type) {
    return type.equals("STRING");
  }

  static boolean instant(String type) {
    return type.equals("TIMESTAMP");
  }

  static boolean named(String type) {
    return whole(type) || type.equals("STRING") || type.startsWith("CHAR(") || type.startsWith("VARCHAR(");
  }

  static boolean simple(String type) {
    return !type.contains("<") && !type.equals("VARIANT");
  }
}
