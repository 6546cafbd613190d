package dev.sparkds.generate;

import dev.sparkds.model.Mode;
import dev.sparkds.model.Option;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * An option as templates print it.
 *
 * @param field the record component, which is the option's name
 * @param javaType boxed when the option may be absent
 * @param read the Java expression that reads it from {@code given}
 * @param needed when the user must give it: always, to read, to write, or the empty text for never
 * @param literalFallback the default as a Java string literal, or {@code null}
 * @param values the allowed words as Java literals
 * @param requires the record components that must be there with this one
 * @param others the defaults where another option has a value, as Java literals
 * @param atMost the record component that this one must not be more than, or the empty text
 */
public record OptionView(
    String name,
    String field,
    String constant,
    String javaType,
    String type,
    String read,
    String needed,
    boolean required,
    boolean secret,
    Text doc,
    Text fallback,
    Text allowed,
    Text example,
    String modes,
    String literalName,
    String literalFallback,
    String literalMin,
    String literalMax,
    String literalPattern,
    String testValue,
    List<String> values,
    List<String> requires,
    String atMost,
    List<Map<String, String>> others) {

  /** An option of a connector that has these modes. */
  static OptionView of(Option option, Set<Mode> modes) {
    String needed = OptionTypes.needed(option, modes);
    boolean present = needed.equals("always") || option.fallback().isPresent();
    return new OptionView(
        option.name(),
        option.name(),
        Names.constant(option.name()),
        OptionTypes.javaType(option.type(), present),
        option.type().label(),
        OptionTypes.read(option, modes),
        needed,
        option.required(),
        option.secret(),
        new Text(option.description()),
        new Text(fallback(option)),
        new Text(allowed(option)),
        new Text(OptionTypes.example(option)),
        option.modes().stream().map(Mode::label).collect(Collectors.joining(", ")),
        Escapes.literal(option.name()),
        literal(option.fallback()),
        literal(option.min()),
        literal(option.max()),
        literal(option.pattern()),
        Escapes.literal(OptionTypes.example(option)),
        option.values().stream().map(Escapes::literal).toList(),
        option.requires(),
        option.atMost().orElse(""),
        option.defaults().stream().map(other -> Map.of(
            "literalOption", Escapes.literal(other.option()),
            "literalValue", Escapes.literal(other.value()),
            "literalFallback", Escapes.literal(other.fallback()))).toList());
  }

  private static String fallback(Option option) {
    return option.fallback().orElse("") + option.defaults().stream()
        .map(other -> "; with " + other.option() + " " + other.value() + " " + other.fallback()).collect(Collectors.joining());
  }

  private static String literal(Optional<String> text) {
    return text.map(Escapes::literal).orElse("null");
  }

  private static String allowed(Option option) {
    if (!option.values().isEmpty()) {
      return String.join(", ", option.values());
    }
    String range = option.min().map(min -> "from " + min).orElse("") + option.max().map(max -> " to " + max).orElse("");
    return range.isEmpty() ? option.type().label() : option.type().label() + " " + range.strip();
  }

  /** A pattern of all names of secrets, those that Spark knows without being told and the others. */
  static String redacted(List<OptionView> options) {
    String known = "(?i)secret|password|token|access[.]?key";
    Pattern pattern = Pattern.compile(known);
    return Stream.concat(Stream.of(known), options.stream().filter(OptionView::secret).map(OptionView::name)
        .filter(name -> !pattern.matcher(name).find())).collect(Collectors.joining("|"));
  }
}
