package dev.sparkds.spec;

import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** Checks the pattern of an option, which may be made to never end. */
record OptionPattern(Findings findings, String path) {
  private static final int MOST_STEPS = 200_000;

  void check(OptionSpec option) {
    check(option.pattern(), "default", option.fallback());
    check(option.pattern(), "example", option.example());
    if (option.pattern() != null && option.fallback() == null && option.example() == null) {
      findings.add(path + ".example", "is needed beside a pattern", "a value that matches it");
    }
  }

  void check(String regex, String key, String value) {
    if (regex == null || findings.concerns(path + ".pattern")) {
      return;
    }
    try {
      checkMatches(Pattern.compile(regex), key, value);
    } catch (PatternSyntaxException e) {
      findings.add(path + ".pattern", Quote.of(regex) + " is not a regular expression: "
          + Quote.line(e.getDescription()), "");
    }
  }

  private void checkMatches(Pattern pattern, String key, String text) {
    if (text == null) {
      return;
    }
    try {
      if (!pattern.matcher(new Bounded(text, new int[1])).matches()) {
        findings.add(path + "." + key, Quote.of(text) + " does not match the pattern", "");
      }
    } catch (TooLong | StackOverflowError e) {
      findings.add(path + ".pattern", "takes too long to match the " + key,
          "a repetition within a repetition tries every division of the text");
    }
  }

  /** A text that can be looked at so many times only. */
  private record Bounded(String text, int[] steps) implements CharSequence {
    @Override
    public char charAt(int index) {
      if (++steps[0] > MOST_STEPS) {
        throw new TooLong();
      }
      return text.charAt(index);
    }

    @Override
    public int length() {
      return text.length();
    }

    @Override
    public CharSequence subSequence(int start, int end) {
      return new Bounded(text.substring(start, end), steps);
    }

    @Override
    public String toString() {
      return text;
    }
  }

  /** The bound was reached. */
  private static final class TooLong extends RuntimeException {
    TooLong() {
      super("too long", null, false, false);
    }
  }
}
