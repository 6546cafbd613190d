package dev.sparkds.init;

/** Reads a column as a person types it: a name, a type, and maybe NOT NULL. */
final class ColumnWords {

  private ColumnWords() {}

  static Field field(String words) {
    String line = words.strip();
    String needless = line.replaceFirst("(?i)\\s+NOT\\s+NULL$", "");
    String[] parts = needless.split("[\\s:]+", 2);
    if (parts.length < 2 || parts[0].isEmpty()) {
      throw new InitException("'" + Remark.line(words) + "' is no column: write a name and a type, such as 'placed_at TIMESTAMP'");
    }
    return new Field(parts[0], parts[0], Guess.given(parts[1].strip()), !needless.equals(line));
  }
}
