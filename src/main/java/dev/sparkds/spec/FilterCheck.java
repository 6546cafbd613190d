package dev.sparkds.spec;

import dev.sparkds.model.Column;
import dev.sparkds.model.Setting;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;

/** Refuses conditions that the system can never be told, since it and Spark may not compare values alike. */
final class FilterCheck {
  /** Whether they ask if values are equal, rather than which is more. */
  private static final Map<String, Boolean> OPERATORS = Map.of(
      "equals", true, "in", true, "at-least", false, "greater", false, "at-most", false, "less", false);

  private FilterCheck() {}

  static void check(String system, SortedMap<String, Setting> settings, List<Column> columns, Findings findings) {
    List<Setting> filters = settings.get("filters") instanceof Setting.Listing list ? list.items() : List.of();
    for (int i = 0; i < filters.size(); i++) {
      Map<String, Setting> filter = ((Setting.Block) filters.get(i)).keys();
      String path = Paths.of(Paths.of(system, "filters"), i) + ".column";
      String name = ((Setting.Free) filter.get("column")).text();
      String operator = ((Setting.Token) filter.get("operator")).text();
      columns.stream().filter(column -> column.name().equals(name) && OPERATORS.containsKey(operator)).findFirst()
          .ifPresent(column -> check(column, OPERATORS.get(operator), path, findings));
    }
  }

  private static void check(Column column, boolean equal, String path, Findings findings) {
    String type = column.type().toUpperCase(Locale.ROOT).strip();
    boolean text = type.matches("(STRING|VARCHAR).*");
    if (!(equal ? column.equalAlike() : column.sortsAlike())) {
      findings.add(path, Quote.of(column.name()) + " is " + column.type() + ", which the system may not "
          + (equal ? "find equal" : "sort") + " as Spark does, so a row could be missing",
          text && !equal ? "texts can be told by equals and in" : "leave it to Spark, which checks every condition");
    }
  }
}
