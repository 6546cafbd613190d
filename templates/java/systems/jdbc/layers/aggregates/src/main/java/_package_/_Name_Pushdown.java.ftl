package [=package];

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.spark.sql.connector.expressions.Expression;
import org.apache.spark.sql.connector.expressions.NamedReference;
import org.apache.spark.sql.connector.expressions.NullOrdering;
import org.apache.spark.sql.connector.expressions.SortDirection;
import org.apache.spark.sql.connector.expressions.SortOrder;
import org.apache.spark.sql.connector.expressions.aggregate.AggregateFunc;
import org.apache.spark.sql.connector.expressions.aggregate.Aggregation;
import org.apache.spark.sql.connector.expressions.aggregate.Avg;
import org.apache.spark.sql.connector.expressions.aggregate.Count;
import org.apache.spark.sql.connector.expressions.aggregate.CountStar;
import org.apache.spark.sql.connector.expressions.aggregate.Max;
import org.apache.spark.sql.connector.expressions.aggregate.Min;
import org.apache.spark.sql.connector.expressions.aggregate.Sum;
import org.apache.spark.sql.connector.expressions.filter.Predicate;
import org.apache.spark.sql.types.BooleanType;
import org.apache.spark.sql.types.DecimalType;
import org.apache.spark.sql.types.StructType;

/** What of a query can be left to the database: columns that it sees as Spark does, and functions that make the same of them. */
final class [=Name]Pushdown {
  /** The values that have none beside them, so that less than one is no more than another. */
  private static final Set<Object> OUTERMOST = Set.of(Long.MIN_VALUE, Long.MAX_VALUE);

  private [=Name]Pushdown() {}

  /** What is left to the database with an aggregation, unless some of it has to be done here. */
  static Optional<[=Name]Pushed> aggregate([=Name]Pushed pushed, Aggregation aggregation, StructType schema) {
    Expression[] by = aggregation.groupByExpressions();
    AggregateFunc[] functions = aggregation.aggregateExpressions();
    List<String> columns = Stream.of(by).flatMap(each -> sorted(each, schema).stream()).toList();
    List<[=Name]Pushed.Call> results = Stream.of(functions).flatMap(each -> call(each, schema).stream()).toList();
    boolean all = columns.size() == by.length && results.size() == functions.length && by.length + functions.length > 0;
    return all ? Optional.of(pushed.aggregate(columns, results)) : Optional.empty();
  }

  /** What is left to it with an order, unless rows have to be sorted here. */
  static Optional<[=Name]Pushed> sort([=Name]Pushed pushed, SortOrder[] by, StructType schema) {
    List<[=Name]Pushed.Order> all = Stream.of(by).flatMap(each -> sorted(each.expression(), schema).stream()
        .map(column ->
            new [=Name]Pushed.Order(column, each.direction() == SortDirection.DESCENDING, each.nullOrdering() == NullOrdering.NULLS_FIRST))).toList();
    return all.size() == by.length ? Optional.of(pushed.sort(all)) : Optional.empty();
  }

  private static Optional<[=Name]Pushed.Call> call(AggregateFunc function, StructType schema) {
    if (function instanceof CountStar) {
      return Optional.of(new [=Name]Pushed.Call("COUNT", "*"));
    } else if (function instanceof Count count && !count.isDistinct()) {
      return sorted(count.column(), schema).map(column -> new [=Name]Pushed.Call("COUNT", column));
    } else if (function instanceof Sum sum && !sum.isDistinct()) {
      return sorted(sum.column(), schema).filter(column -> [=Name]Dialect.addsAlike([=Name]Pushed.type(column)))
          .map(column -> new [=Name]Pushed.Call("SUM", column));
    } else if (function instanceof Min || function instanceof Max) {
      String name = function instanceof Min ? "MIN" : "MAX"; // of which not every database has one for booleans
      return sorted(function.children()[0], schema).filter(column -> !([=Name]Pushed.type(column) instanceof BooleanType))
          .map(column -> new [=Name]Pushed.Call(name, column));
    }
    return Optional.empty();
  }

  /** The column that an expression is, if the query sees it as the table declares it and the database sorts it as Spark does. */
  private static Optional<String> sorted(Expression expression, StructType schema) {
    return expression instanceof NamedReference column && column.fieldNames().length == 1
        ? Optional.of(column.fieldNames()[0]).filter(name -> isSorted(name, schema)) : Optional.empty();
  }

  private static boolean isSorted(String column, StructType schema) {
    return Arrays.asList([=Name]Rows.TABLE.fieldNames()).contains(column)
        && schema.apply(column).dataType().equals([=Name]Rows.TABLE.apply(column).dataType())
        && [=Name]Dialect.sortsAlike([=Name]Pushed.type(column));
  }

  /** Whether Spark's average is the quotient of the sum and the count, as it is not where it adds up approximately. */
  static boolean averages(Avg average, StructType schema) {
    return sorted(average.column(), schema).filter(column -> [=Name]Pushed.type(column) instanceof DecimalType).isPresent();
  }

  /** Whether the condition that is made of a predicate leaves nothing of it to Spark. */
  static boolean isWhole(Predicate predicate, StructType schema) {
    boolean open = predicate.name().equals("<") || predicate.name().equals(">");
    return [=Name]Filters.condition(predicate).filter(condition -> isSorted(condition.column(), schema))
        .filter(condition -> !open || !(condition.values().get(0) instanceof BigDecimal) && !OUTERMOST.contains(condition.values().get(0)))
        .isPresent();
  }
}
