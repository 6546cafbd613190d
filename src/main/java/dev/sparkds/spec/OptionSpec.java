package dev.sparkds.spec;

import java.util.List;

/** An option as written, in a spec or in a system pack. */
public record OptionSpec(
    String name,
    String type,
    Boolean required,
    String fallback,
    List<String> values,
    String min,
    String max,
    String pattern,
    Boolean secret,
    String example,
    String description,
    List<String> modes,
    List<String> requires,
    String atMost,
    List<Another> defaults) {

  /** Another default, where another option has a value. */
  record Another(String option, String value, String fallback) {

    private static Another of(Node node) {
      Fields fields = Fields.of(node);
      return new Another(fields.text("option"), fields.text("value"), fields.text("default"));
    }
  }

  static OptionSpec of(Node node) {
    Fields fields = Fields.of(node);
    return new OptionSpec(
        fields.text("name"),
        fields.text("type"),
        fields.flag("required"),
        fields.text("default"),
        fields.texts("values"),
        fields.text("min"),
        fields.text("max"),
        fields.text("pattern"),
        fields.flag("secret"),
        fields.text("example"),
        fields.text("description"),
        fields.texts("modes"),
        fields.texts("requires"),
        fields.text("at-most"),
        fields.list("defaults", Another::of));
  }

  /** This option, and what it does not say taken from the other. */
  OptionSpec over(OptionSpec base) {
    return new OptionSpec(
        or(name, base.name),
        or(type, base.type),
        or(required, base.required),
        or(fallback, base.fallback),
        or(values, base.values),
        or(min, base.min),
        or(max, base.max),
        or(pattern, base.pattern),
        or(secret, base.secret),
        or(example, base.example),
        or(description, base.description),
        or(modes, base.modes),
        or(requires, base.requires),
        or(atMost, base.atMost),
        or(defaults, base.defaults));
  }

  private static <T> T or(T value, T other) {
    return value == null ? other : value;
  }
}
