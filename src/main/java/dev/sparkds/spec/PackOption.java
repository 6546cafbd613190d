package dev.sparkds.spec;

import java.util.List;
import java.util.Map;

/**
 * An option that a pack brings.
 *
 * @param when it exists where each key has one of its words
 * @param defaultOf the path of the spec that holds its default
 */
public record PackOption(OptionSpec option, Map<String, List<String>> when, String defaultOf) {

  static PackOption of(Node node) {
    Fields fields = Fields.of(node);
    Map<String, List<String>> when = fields.block("when", Fields::lists);
    return new PackOption(OptionSpec.of(node), when == null ? Map.of() : when, fields.text("default-of"));
  }

  public String name() {
    return option.name();
  }

  PackOption withValues(List<String> values) {
    OptionSpec narrower =
        new OptionSpec(null, null, null, null, values, null, null, null, null, null, null, null, null,
            null, null);
    return new PackOption(narrower.over(option), when, defaultOf);
  }
}
