package dev.sparkds.generate;

import dev.sparkds.model.Connector;
import dev.sparkds.model.Mode;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a read leaves to the system instead of Spark.
 *
 * @param limit whether a part ends with the rows that are enough
 * @param fields whether the system is told which fields are of use
 * @param conditions by which less is read, each a column and an operator
 * @param aggregates whether the system may give groups and first rows in place of all rows, for rows that it alone has checked
 */
public record Pushdown(boolean limit, boolean fields, List<String> conditions, boolean aggregates) {

  public static Pushdown of(Connector connector) {
    Filters filters = Filters.of(connector);
    return new Pushdown(connector.has(Mode.BATCH_READ), Layers.selects(connector) || connector.queried(),
        Stream.concat(filters.narrowed().stream(), filters.told().stream()).distinct().sorted().toList(), filters.left());
  }
}
