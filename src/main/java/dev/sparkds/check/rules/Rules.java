package dev.sparkds.check.rules;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** All rules; a theme is a class, a rule is an entry of its list. */
public final class Rules {

  private static final List<Rule> ALL = Stream.of(
      RowRules.ALL, ReaderRules.ALL, WriterRules.ALL, OffsetRules.ALL, StreamRules.ALL, RangeRules.ALL, LifetimeRules.ALL,
      SerialRules.ALL, RemoteRules.ALL, FailureRules.ALL, ValueRules.ALL, OptionRules.ALL, SparkRules.ALL, DesignRules.ALL,
      ReviewRules.ALL).flatMap(Collection::stream).toList();

  private Rules() {}

  public static List<Rule> all() {
    return ALL;
  }

  public static Optional<Rule> named(String id) {
    return ALL.stream().filter(rule -> rule.id().equals(id)).findFirst();
  }
}
