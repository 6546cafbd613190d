package dev.sparkds.init;

import java.util.Locale;

/** Makes a short name for {@code format(…)} of another. */
final class ConnectorName {
  static final String FALLBACK = "connector";
  private static final int LONGEST = 40;

  private ConnectorName() {}

  static String of(String text) {
    String words = text.replaceAll("(?<=[a-z0-9])(?=[A-Z])", "-").toLowerCase(Locale.ROOT)
        .replaceAll("[^a-z0-9]+", "-").replaceAll("^[-0-9]+", "");
    String cut = words.substring(0, Math.min(words.length(), LONGEST)).replaceAll("-+$", "");
    return cut.isEmpty() ? FALLBACK : cut;
  }

  /** Of a file or a path, by its last part. */
  static Guess<String> ofFile(String file) {
    String last = file.replaceAll("/+$", "").replaceAll("^.*[/\\\\]", "");
    return Guess.likely(of(last.replaceAll("\\.[A-Za-z]+$", "")), "the name of the file");
  }
}
