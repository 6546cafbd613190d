package dev.sparkds.spec;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A key that a system pack adds to the spec: a value, a block of keys, or a list of either.
 *
 * @param value its name and description, and what a single value may be
 * @param names what a single value names, {@code option}, {@code column} or one that is never null, {@code full-column}, if it names anything
 * @param when it has a meaning where each key beside it has one of its words
 * @param settings the keys of the block, none for a single value
 */
public record SettingSpec(
    OptionSpec value, String names, boolean list, Map<String, List<String>> when, List<SettingSpec> settings) {

  static SettingSpec of(Node node) {
    Fields fields = Fields.of(node);
    Map<String, List<String>> when = fields.block("when", Fields::lists);
    List<SettingSpec> settings = fields.list("settings", SettingSpec::of);
    return new SettingSpec(OptionSpec.of(node), fields.text("names"), Boolean.TRUE.equals(fields.flag("list")),
        when == null ? Map.of() : when, settings == null ? List.of() : settings);
  }

  public String name() {
    return value.name();
  }

  boolean required() {
    return Boolean.TRUE.equals(value.required());
  }

  public boolean isBlock() {
    return !settings.isEmpty();
  }

  /** The path and value of each key that is a single value, outside of lists. */
  public Stream<Map.Entry<String, SettingSpec>> leaves() {
    if (list) {
      return Stream.empty();
    }
    return isBlock()
        ? settings.stream().flatMap(SettingSpec::leaves).map(leaf -> Map.entry(name() + "." + leaf.getKey(), leaf.getValue()))
        : Stream.of(Map.entry(name(), this));
  }
}
