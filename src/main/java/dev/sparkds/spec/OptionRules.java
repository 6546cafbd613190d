package dev.sparkds.spec;

import dev.sparkds.model.OptionType;
import dev.sparkds.model.Word;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What must be true of one option. */
record OptionRules(OptionSpec option, OptionType type, String path, Findings findings) {

  /** Checks the option, unless its type is unknown and that was said. */
  static void check(OptionSpec option, String path, Findings findings) {
    type(option).ifPresent(type -> new OptionRules(option, type, path, findings).check());
  }

  /** Checks a value that is written elsewhere, at the key of the block at the path. */
  static void checkValue(OptionSpec option, String path, String key, String value, Findings findings) {
    type(option).ifPresent(type -> new OptionRules(option, type, path, findings).checkValue(key, value));
    new OptionPattern(findings, path).check(option.pattern(), key, value);
  }

  static Optional<OptionType> type(OptionSpec option) {
    return option.type() == null ? Optional.of(OptionType.STRING) : Word.find(OptionType.class, option.type());
  }

  private void check() {
    checkFits();
    checkWords();
    checkRange();
    checkDefault();
    new OptionPattern(findings, path).check(option);
    checkValue("default", option.fallback());
    checkValue("example", option.example());
  }

  private void checkFits() {
    boolean range = OptionValue.hasOrder(type);
    refuse(!range && option.min() != null, "min", "is for numbers, durations and sizes, not for " + type.label());
    refuse(!range && option.max() != null, "max", "is for numbers, durations and sizes, not for " + type.label());
    refuse(!OptionValue.isText(type) && option.pattern() != null, "pattern", "is for texts, not for " + type.label());
    refuse(type != OptionType.ENUM && option.values() != null, "values", "is for type enum, not for " + type.label());
  }

  private void checkWords() {
    refuse(type == OptionType.ENUM && option.values() == null, "values", "is needed for type enum");
    List<String> words = option.values() == null ? List.of() : option.values();
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < words.size(); i++) {
      String word = words.get(i);
      if (word != null) {
        String at = "values[" + i + "]";
        refuse(word.isBlank() || !word.equals(word.strip()), at, Quote.of(word) + " begins or ends with a blank");
        refuse(!seen.add(word), at, Quote.of(word) + " is in the list twice");
      }
    }
  }

  private void checkRange() {
    boolean valid = checkBound("min", option.min()) & checkBound("max", option.max());
    if (valid && option.min() != null && option.max() != null && compare(option.min(), option.max()) > 0) {
      refuse(true, "min", option.min() + " is more than max, " + option.max());
    }
  }

  private boolean checkBound(String key, String text) {
    boolean valid = text == null || !OptionValue.hasOrder(type) || OptionValue.parse(type, text).isPresent();
    refuse(!valid, key, text == null ? "" : Quote.of(text) + " is not " + OptionValue.wanted(type));
    return valid;
  }

  private void checkDefault() {
    boolean has = option.fallback() != null;
    refuse(has && Boolean.TRUE.equals(option.required()), "default",
        "an option is either required or has a default");
    refuse(has && Boolean.TRUE.equals(option.secret()), "default",
        "a secret has no default, since that would stand in the source");
  }

  private void checkValue(String key, String text) {
    if (text == null || findings.concerns(path + "." + key)) {
      return;
    }
    if (OptionValue.parse(type, text).isEmpty()) {
      refuse(true, key, Quote.of(text) + " is not " + OptionValue.wanted(type));
    } else if (type == OptionType.ENUM && option.values() != null && !option.values().contains(text)) {
      findings.add(path + "." + key, Quote.of(text) + " is not one of the values",
          Suggestion.among(option.values().stream().map(String::valueOf).toList(), text));
    } else {
      refuse(below(option.min(), text), key, Quote.of(text) + " is less than min, " + option.min());
      refuse(below(text, option.max()), key, Quote.of(text) + " is more than max, " + option.max());
    }
  }

  /** Whether text is below the bound; the bound itself being wrong was said. */
  private boolean below(String bound, String text) {
    boolean comparable = OptionValue.hasOrder(type) && bound != null && text != null
        && OptionValue.parse(type, bound).isPresent() && OptionValue.parse(type, text).isPresent();
    return comparable && compare(text, bound) < 0;
  }

  @SuppressWarnings("unchecked")
  private int compare(String a, String b) {
    Comparable<Object> left = (Comparable<Object>) OptionValue.parse(type, a).orElseThrow();
    return left.compareTo(OptionValue.parse(type, b).orElseThrow());
  }

  private void refuse(boolean wrong, String key, String message) {
    if (wrong) {
      findings.add(path + "." + key, message, "");
    }
  }
}
