package dev.sparkds.generate;

import dev.sparkds.model.Column;
import dev.sparkds.model.Connector;
import dev.sparkds.model.FilterOperator;
import dev.sparkds.model.MisfitPolicy;
import dev.sparkds.model.Mode;
import dev.sparkds.model.Partitioning;
import dev.sparkds.model.Setting;
import dev.sparkds.model.Word;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The conditions of a query that are of use to a connector.
 *
 * @param narrowed by which partitions are narrowed, each a column and an operator
 * @param told which the system is told
 * @param left whether some are left to the system alone, and what is made of the rows that meet them
 */
record Filters(List<String> narrowed, List<String> told, boolean left) {
  private static final List<String> RANGE = List.of("=", ">=", "<=");
  private static final List<String> AGGREGATED = List.of("SupportsPushDownV2Filters", "SupportsPushDownAggregates", "SupportsPushDownTopN");
  private static final List<String> SCAN =
      List.of("ScanBuilder", "Scan", "SupportsPushDownRequiredColumns", "SupportsPushDownLimit");

  static Filters of(Connector connector) {
    if (!connector.has(Mode.BATCH_READ)) {
      return new Filters(List.of(), List.of(), false);
    }
    List<String> narrowed = connector.partitioning().flatMap(part -> part.column().map(column -> terms(column, operators(part))))
        .orElse(List.of());
    List<String> told = connector.queried()
        ? connector.columns().stream().filter(column -> !connector.misfits().fill(column) && isField(column)).flatMap(Filters::terms).toList()
        : connector.settings().get("filters") instanceof Setting.Listing list
        ? list.items().stream().flatMap(Filters::terms).distinct().toList() : List.of();
    boolean strict = connector.misfits().policy() == MisfitPolicy.FAIL; // what is made null or counted on the way is seen here alone
    return new Filters(narrowed, told, connector.aggregates() && strict && !told.isEmpty());
  }

  boolean any() {
    return !narrowed.isEmpty() || !told.isEmpty();
  }

  /** What templates see of them. */
  Map<String, Object> view() {
    return Map.of(
        "filtered", any(),
        "narrowed", !narrowed.isEmpty(),
        "told", !told.isEmpty(),
        "left", left,
        "filterTerms", literals(),
        "scanInterfaces", Stream.concat(SCAN.stream(), AGGREGATED.stream().limit(left ? AGGREGATED.size() : any() ? 1 : 0)).toList());
  }

  /** All as Java literals. */
  private List<String> literals() {
    return new TreeSet<>(Stream.concat(narrowed.stream(), told.stream()).toList()).stream().map(Escapes::literal).toList();
  }

  /** What is told of how a row came begins with a dollar, and is no field that a query could be about. */
  private static boolean isField(Column column) {
    return !column.source().startsWith("$");
  }

  private static List<String> operators(Partitioning partitioning) {
    return switch (partitioning.style()) {
      case ID_RANGE -> partitioning.objectIds() ? List.of("=") : RANGE;
      case TIME_RANGE -> RANGE;
      case LIST -> List.of("=");
      case SINGLE, TOKEN_RANGE, PAGE_RANGE, SHARD_RANGE, PARENT -> List.of();
    };
  }

  private static Stream<String> terms(Column column) {
    boolean counted = column.format().isPresent(); // a time to Spark, a number to the system
    return counted || !column.equalAlike() ? Stream.empty()
        : terms(column.name(), column.sortsAlike() ? RANGE : List.of("=")).stream();
  }

  private static Stream<String> terms(Setting filter) {
    Map<String, Setting> keys = ((Setting.Block) filter).keys();
    String column = ((Setting.Free) keys.get("column")).text();
    String operator = ((Setting.Token) keys.get("operator")).text();
    return terms(column, Word.find(FilterOperator.class, operator).orElseThrow().comparisons()).stream();
  }

  private static List<String> terms(String column, List<String> operators) {
    return operators.stream().map(operator -> column + " " + operator).toList();
  }
}
