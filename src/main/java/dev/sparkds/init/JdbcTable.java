package dev.sparkds.init;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Clues from what a database says about a table. */
final class JdbcTable {
  private static final int MOST = 500;
  private static final int MOST_SHOWN = 30;

  private JdbcTable() {}

  /** The kind of database that a URL is for, such as {@code postgresql}. */
  static String system(String url) {
    String[] parts = url.split(":", 3);
    return parts.length > 1 ? Remark.line(parts[1]).toLowerCase(Locale.ROOT) : "";
  }

  static Clues read(Connection open, String url, String table) {
    try (Connection connection = open) {
      DatabaseMetaData data = connection.getMetaData();
      Table found = find(data, table);
      List<String> remarks = new ArrayList<>();
      List<Field> fields = fields(data, found, remarks);
      return Clues.table(Guess.likely(ConnectorName.of(found.name()), "the name of the table"),
          Guess.likely(List.of("jdbc", "custom"), "a table of a database"), fields, key(data, found, fields), Map.of(), remarks);
    } catch (SQLException e) {
      throw new InitException(system(url) + " database: " + Remark.line(String.valueOf(e.getMessage())));
    }
  }

  /** A table as the database names it. */
  private record Table(String catalog, String schema, String name) {
    boolean isNamed(String wanted) {
      return name.equalsIgnoreCase(wanted) || (schema + "." + name).equalsIgnoreCase(wanted);
    }

    String shown() {
      return schema == null ? name : schema + "." + name;
    }
  }

  private static Table find(DatabaseMetaData data, String wanted) throws SQLException {
    List<Table> tables = new ArrayList<>();
    try (ResultSet rows = data.getTables(null, null, "%", new String[] {"TABLE", "VIEW", "BASE TABLE"})) {
      while (rows.next()) {
        Table table = new Table(rows.getString("TABLE_CAT"), rows.getString("TABLE_SCHEM"), rows.getString("TABLE_NAME"));
        if (wanted == null ? isOfUsers(table) : table.isNamed(wanted)) {
          tables.add(table);
        }
      }
    }
    if (tables.size() != 1) {
      throw new InitException((tables.isEmpty() ? "there is no table" + (wanted == null ? "" : " '" + Remark.line(wanted) + "'")
          : "which table? Name one by --table, such as --table " + Remark.line(tables.get(0).shown())) + among(tables));
    }
    return tables.get(0);
  }

  private static boolean isOfUsers(Table table) {
    return table.schema() == null || !List.of("INFORMATION_SCHEMA", "PG_CATALOG", "SYS", "MYSQL", "PERFORMANCE_SCHEMA")
        .contains(table.schema().toUpperCase(Locale.ROOT));
  }

  private static String among(List<Table> tables) {
    return tables.isEmpty() ? "" : "; there are " + String.join(", ", tables.stream().limit(MOST_SHOWN)
        .map(table -> Remark.line(table.shown())).toList()) + (tables.size() > MOST_SHOWN ? " and more" : "");
  }

  private static List<Field> fields(DatabaseMetaData data, Table table, List<String> remarks) throws SQLException {
    FieldNames names = new FieldNames();
    List<Field> fields = new ArrayList<>();
    try (ResultSet rows = data.getColumns(table.catalog(), literal(data, table.schema()), literal(data, table.name()), "%")) {
      while (rows.next() && fields.size() < MOST) {
        String name = rows.getString("COLUMN_NAME");
        if (FieldNames.canName(name)) {
          fields.add(Field.named(name, names.column(name), JdbcType.of(rows),
              rows.getInt("NULLABLE") == DatabaseMetaData.columnNoNulls));
        } else {
          remarks.add("a column was left out whose name no spec can hold");
        }
      }
    }
    return fields;
  }

  /** A name in which nothing stands for other characters. */
  private static String literal(DatabaseMetaData data, String name) throws SQLException {
    String escape = data.getSearchStringEscape();
    return name == null || escape == null ? name : name.replace(escape, escape + escape).replace("_", escape + "_").replace("%", escape + "%");
  }

  private static Guess<List<String>> key(DatabaseMetaData data, Table table, List<Field> fields) throws SQLException {
    SortedMap<Integer, String> key = new TreeMap<>();
    try (ResultSet rows = data.getPrimaryKeys(table.catalog(), table.schema(), table.name())) {
      while (rows.next()) {
        String name = rows.getString("COLUMN_NAME");
        fields.stream().filter(field -> field.source().equals(name)).findFirst()
            .ifPresent(field -> key.put(order(rows), field.name()));
      }
    }
    return key.isEmpty() ? null : Guess.stated(List.copyOf(key.values()), "the primary key of the table");
  }

  private static int order(ResultSet rows) {
    try {
      return rows.getInt("KEY_SEQ");
    } catch (SQLException e) {
      throw new InitException("the primary key cannot be read: " + Remark.line(String.valueOf(e.getMessage())));
    }
  }
}
