package com.acme.spark.snowflake;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;

/** Results as Snowflake sends them. */
final class SnowflakeAnswers {
  private static final int SELECTED = 0x1000;
  private static final int CHANGED = 0x3100;
  private static final int DONE = 0x6000;

  private SnowflakeAnswers() {}

  /** Of a statement that changed so many rows, or that changes none. */
  static void done(ObjectNode data, int changed) {
    data.put("statementTypeId", changed < 0 ? DONE : CHANGED).put("total", 1).put("returned", 1);
    column(data, changed < 0 ? "status" : "number of rows inserted", changed < 0 ? "text" : "fixed", 38, 0);
    data.withArray("rowset").addArray().add(changed < 0 ? "done" : "" + changed);
  }

  static void rows(ObjectNode data, ResultSet rows) throws SQLException {
    ResultSetMetaData columns = rows.getMetaData();
    data.withArray("rowtype");
    for (int i = 1; i <= columns.getColumnCount(); i++) {
      String type = type(columns.getColumnType(i));
      column(data, columns.getColumnLabel(i), type, type.equals("fixed") ? 38 : 0, type.startsWith("timestamp") ? 9 : columns.getScale(i))
          .put("nullable", columns.isNullable(i) != ResultSetMetaData.columnNoNulls);
    }
    ArrayNode rowset = data.withArray("rowset");
    while (rows.next()) {
      ArrayNode row = rowset.addArray();
      for (int i = 1; i <= columns.getColumnCount(); i++) {
        row.add(text(rows, i, columns.getColumnType(i)));
      }
    }
    data.put("statementTypeId", SELECTED).put("total", rowset.size()).put("returned", rowset.size());
  }

  private static ObjectNode column(ObjectNode data, String name, String type, int precision, int scale) {
    return data.withArray("rowtype").addObject().put("name", name).put("type", type).put("nullable", true).put("precision", precision)
        .put("scale", type.equals("fixed") || type.startsWith("timestamp") ? scale : 0).put("length", 16_777_216).put("byteLength", 16_777_216);
  }

  private static String type(int type) {
    return switch (type) {
      case Types.TINYINT, Types.SMALLINT, Types.INTEGER, Types.BIGINT, Types.NUMERIC, Types.DECIMAL -> "fixed";
      case Types.REAL, Types.FLOAT, Types.DOUBLE -> "real";
      case Types.BOOLEAN -> "boolean";
      case Types.DATE -> "date";
      case Types.TIMESTAMP -> "timestamp_ntz";
      case Types.TIMESTAMP_WITH_TIMEZONE -> "timestamp_tz";
      case Types.BINARY, Types.VARBINARY, Types.BLOB -> "binary";
      default -> "text";
    };
  }

  private static String text(ResultSet row, int place, int type) throws SQLException {
    if (row.getObject(place) == null) {
      return null;
    }
    return switch (type(type)) {
      case "fixed" -> row.getBigDecimal(place).toPlainString();
      case "real" -> Double.toString(row.getDouble(place));
      case "boolean" -> row.getBoolean(place) ? "1" : "0";
      case "date" -> "" + row.getObject(place, LocalDate.class).toEpochDay();
      case "timestamp_ntz" -> seconds(row.getObject(place, LocalDateTime.class).toInstant(ZoneOffset.UTC));
      case "timestamp_tz" -> zoned(row.getObject(place, OffsetDateTime.class));
      case "binary" -> HexFormat.of().withUpperCase().formatHex(row.getBytes(place));
      default -> row.getString(place);
    };
  }

  private static String seconds(Instant time) {
    return new java.math.BigDecimal(time.getEpochSecond()).add(java.math.BigDecimal.valueOf(time.getNano(), 9)).toPlainString();
  }

  /** With the minutes that its zone is ahead, from a day behind on. */
  private static String zoned(OffsetDateTime time) {
    return seconds(time.toInstant()) + " " + (time.getOffset().getTotalSeconds() / 60 + 1440);
  }
}
