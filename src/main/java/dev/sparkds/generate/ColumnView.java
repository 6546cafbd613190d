package dev.sparkds.generate;

import dev.sparkds.model.Column;
import dev.sparkds.model.Connector;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A column as templates print it.
 *
 * @param counted whether it is a time as a number, of this unit
 * @param leading whether the read is divided or goes on by it
 * @param rescued whether it has what did not fit the others
 */
public record ColumnView(
    Text name,
    Text type,
    boolean nullable,
    Text source,
    String literalName,
    String literalSource,
    boolean counted,
    String unit,
    boolean leading,
    boolean rescued,
    boolean renamed) {

  static List<ColumnView> of(Connector connector) {
    return connector.columns().stream().map(column -> of(column, connector)).toList();
  }

  private static ColumnView of(Column column, Connector connector) {
    boolean leading = Stream.of(connector.partitioning().flatMap(part -> part.column()), connector.offset().flatMap(part -> part.column()))
        .flatMap(Optional::stream).anyMatch(column.name()::equals);
    return new ColumnView(new Text(column.name()), new Text(column.type()), column.nullable(), new Text(column.source()),
        Escapes.literal(column.name()), Escapes.literal(column.source()), column.format().isPresent(),
        column.format().map(Column.Format::unit).orElse(""), leading, connector.misfits().fill(column),
        !column.name().equals(column.source()));
  }

  /** The lines of the schema's DDL as Java literals, to be joined by {@code +}. */
  static List<String> ddl(List<Column> columns) {
    return columns.stream()
        .map(column -> Escapes.literal(ddl(column) + (column == columns.get(columns.size() - 1) ? "" : ", ")))
        .toList();
  }

  private static String ddl(Column column) {
    return "`" + column.name().replace("`", "``") + "` " + column.type() + (column.nullable() ? "" : " NOT NULL");
  }
}
