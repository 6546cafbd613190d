package dev.sparkds.spec;

import dev.sparkds.model.Option;
import dev.sparkds.model.OptionType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What options say of each other.
 *
 * @param options all of the connector
 */
record OptionRelations(Map<String, Option> options, Findings findings) {

  static OptionRelations among(List<Option> options, Findings findings) {
    return new OptionRelations(
        options.stream().collect(Collectors.toMap(
        Option::name, Function.identity(), (one, other) -> one, LinkedHashMap::new)), findings);
  }

  /** Checks what an option of the spec, which is written at the path, says of others. */
  void check(OptionSpec spec, String path) {
    List<String> requires = spec.requires() == null ? List.of() : spec.requires();
    for (int i = 0; i < requires.size(); i++) {
      checkOther(spec.name(), requires.get(i), path + ".requires[" + i + "]");
    }
    if (spec.atMost() != null) {
      checkOther(spec.name(), spec.atMost(), path + ".at-most");
      checkComparable(spec.name(), spec.atMost(), path + ".at-most");
    }
    List<OptionSpec.Another> defaults = spec.defaults() == null ? List.of() : spec.defaults();
    for (int i = 0; i < defaults.size(); i++) {
      checkDefault(options.get(spec.name()), defaults.get(i), path + ".defaults[" + i + "]");
    }
  }

  private void checkDefault(Option option, OptionSpec.Another other, String path) {
    if (option == null || other.option() == null || other.value() == null || other.fallback() == null) {
      return; // which was said
    }
    checkOther(option.name(), other.option(), path + ".option");
    Option asked = options.get(other.option());
    if (option.fallback().isEmpty()) {
      findings.add(path, Quote.of(option.name()) + " has no default for all other cases", "add the key default");
    } else if (asked != null && !asked.values().contains(other.value())) {
      findings.add(path + ".value", Quote.of(other.value()) + " is not one of the values of " + Quote.of(asked.name()),
          asked.values().isEmpty() ? "it has to be an enum"
              : Suggestion.among(asked.values().stream().map(String::valueOf).toList(), other.value()));
    } else if (asked != null && asked.fallback().filter(other.value()::equals).isPresent()) {
      findings.add(path + ".value", Quote.of(other.value()) + " is the default of " + Quote.of(asked.name()),
          "the key default says what is then");
    } else if (OptionValue.parse(option.type(), other.fallback()).isEmpty()) {
      findings.add(path + ".default", Quote.of(other.fallback()) + " is not " + OptionValue.wanted(option.type()), "");
    }
  }

  private void checkOther(String name, String other, String path) {
    if (other != null && other.equals(name)) {
      findings.add(path, "is the option itself", "");
    } else if (other != null && !options.containsKey(other)) {
      findings.add(path, "there is no option " + Quote.of(other), Suggestion.among(options.keySet(), other));
    }
  }

  private void checkComparable(String name, String other, String path) {
    if (options.containsKey(name) && options.containsKey(other)) {
      OptionType type = options.get(name).type();
      if (!OptionValue.hasOrder(type) && type != OptionType.TIMESTAMP) {
        findings.add(path, "is for numbers, durations, sizes and times, not for " + type.label(), "");
      } else if (options.get(other).type() != type) {
        findings.add(path, Quote.of(other) + " is of type " + options.get(other).type().label() + ", not " + type.label(), "");
      }
    }
  }

  /** The option without what it says of options that the connector does not have. */
  Option known(Option option) {
    return new Option(option.name(), option.type(), option.required(), option.fallback(), option.values(),
        option.min(), option.max(), option.pattern(), option.secret(), option.example(), option.description(),
        option.requires().stream().filter(options::containsKey).toList(), option.atMost().filter(options::containsKey),
        option.defaults().stream().filter(other -> options.containsKey(other.option())).toList(), option.modes());
  }
}
