package dev.sparkds.spec;

/**
 * Something in a file that must change.
 *
 * @param path the key it is about, such as {@code options[1].type}; empty for the whole file
 * @param hint what to do about it; empty when the message says it all
 */
public record Problem(String file, int line, int column, String path, String message, String hint) {

  @Override
  public String toString() {
    return "%s:%d:%d: %s%s%s".formatted(
        file, line, column, path.isEmpty() ? "" : path + ": ", message, hint.isEmpty() ? "" : " (" + hint + ")");
  }
}
