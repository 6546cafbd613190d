package dev.sparkds.init;

import dev.sparkds.ask.Dialog;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a spec is made from.
 *
 * @param from a file, {@code -} for what comes in, or a JDBC URL
 * @param path the path of an OpenAPI file that is meant, if it is known
 * @param table the table of a database that is meant, if it is known
 */
public record Source(String from, String path, String table, Database database) {
  private static final int START = 1 << 16;
  private static final Pattern OPEN_API = Pattern.compile("(?s)^\\s*\\{.*?\"(openapi|swagger)\"\\s*:\\s*\".*|(?m)(?s)(.*^)?[\"']?(openapi|swagger)[\"']?\\s*:\\s.*");
  private static final List<String> YAML = List.of(".yaml", ".yml");
  private static final List<String> SEPARATED = List.of(".csv", ".tsv", ".txt");

  /** What to call it in a comment. */
  public Optional<String> name() {
    return Optional.ofNullable(from).map(source -> source.equals("-") ? "what was piped in"
        : source.startsWith("jdbc:") ? "a database of kind " + JdbcTable.system(source) : Remark.line(source));
  }

  /**
   * What it says; nothing when there is no source.
   *
   * @param dialog where to ask which of its parts is meant, if there is a person to ask
   */
  public Clues clues(Optional<Dialog> dialog) {
    if (from == null) {
      return Clues.NONE;
    }
    if (from.startsWith("jdbc:")) {
      return database.clues(from, table);
    }
    try (InputStream in = new BufferedInputStream(open(), START)) {
      return clues(in, dialog);
    } catch (IOException e) {
      throw new InitException(from + ": cannot be read: " + Remark.line(String.valueOf(e.getMessage())));
    }
  }

  private InputStream open() throws IOException {
    if (from.equals("-")) {
      return System.in;
    }
    Path file = Path.of(from);
    if (!Files.isRegularFile(file)) {
      throw new InitException(from + ": there is no such file" + (from.contains("://") ? "; fetch it, and give the file" : ""));
    }
    return Files.newInputStream(file);
  }

  private Clues clues(InputStream in, Optional<Dialog> dialog) throws IOException {
    String name = from.equals("-") ? "sample" : from;
    String start = start(in);
    if (start.isBlank()) {
      throw new InitException(name + ": is empty");
    }
    if (ends(YAML) || !ends(SEPARATED) && OPEN_API.matcher(start).matches()) {
      return OpenApi.read(name, in, path, dialog);
    }
    boolean json = !ends(SEPARATED) && (start.startsWith("{") || start.startsWith("[") || from.endsWith(".json"));
    return json ? JsonSample.read(name, in) : CsvSample.read(name, new InputStreamReader(in, StandardCharsets.UTF_8));
  }

  /** The beginning, which remains to be read. */
  private static String start(InputStream in) throws IOException {
    in.mark(START);
    String start = new String(in.readNBytes(START), StandardCharsets.UTF_8);
    in.reset();
    return (start.startsWith("\ufeff") ? start.substring(1) : start).strip();
  }

  private boolean ends(List<String> endings) {
    return endings.stream().anyMatch(from.toLowerCase(Locale.ROOT)::endsWith);
  }
}
