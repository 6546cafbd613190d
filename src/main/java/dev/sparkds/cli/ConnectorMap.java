package dev.sparkds.cli;

import dev.sparkds.generate.Pushdown;
import dev.sparkds.model.Connector;
import dev.sparkds.model.Word;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** A connector as maps and lists, its records' components being the keys. */
final class ConnectorMap {

  private ConnectorMap() {}

  static Object of(Connector connector) {
    Map<String, Object> map = part(connector);
    map.put("pushdown", connector.reads() ? pushdown(Pushdown.of(connector)) : List.of());
    return map;
  }

  private static List<String> pushdown(Pushdown pushdown) {
    return Stream.of("columns", pushdown.limit() ? "limit" : "", pushdown.conditions().isEmpty() ? "" : "filters",
        pushdown.aggregates() ? "aggregates" : "", pushdown.aggregates() ? "top-n" : "")
        .filter(word -> !word.isEmpty()).toList();
  }

  private static Object value(Object value) {
    if (value instanceof Optional<?> optional) {
      return value(optional.orElse(null));
    }
    if (value instanceof Collection<?> items) {
      return items.stream().map(ConnectorMap::value).toList();
    }
    if (value instanceof Word word) {
      return word.label();
    }
    return value instanceof Record part ? part(part) : plain(value);
  }

  private static Object plain(Object value) {
    return value == null || value instanceof Number || value instanceof Boolean || value instanceof Map
        ? value : value.toString();
  }

  private static Map<String, Object> part(Record part) {
    Map<String, Object> map = new LinkedHashMap<>();
    for (RecordComponent component : part.getClass().getRecordComponents()) {
      map.put(component.getName(), value(get(component, part)));
    }
    return map;
  }

  private static Object get(RecordComponent component, Record part) {
    try {
      return component.getAccessor().invoke(part);
    } catch (IllegalAccessException | InvocationTargetException e) {
      throw new IllegalStateException(e);
    }
  }
}
