package dev.sparkds.cli;

import java.nio.file.Path;

/** Text for a shell to read. */
final class Shell {

  private Shell() {}

  static String quoted(Path path) {
    String text = path.toString();
    return text.matches("[\\w./-]+") ? text : "'" + text.replace("'", "'\\''") + "'";
  }
}
