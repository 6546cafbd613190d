package [=package];

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;

/** The files that the driver stages, in a folder, and what is copied from them into tables. */
final class [=Name]Stage {
  private static final Pattern PUT = Pattern.compile("(?is)put\\s+(\\S+)\\s+'?@~([^'\\s]*)'?.*");
  private static final Pattern COPY = Pattern.compile("(?is)COPY INTO (.+?) \\(([^)]*)\\) FROM \\(SELECT (.+) FROM @~(\\S+)\\) FILE_FORMAT = .*");

  private final Path folder;

  [=Name]Stage(Path folder) {
    this.folder = folder;
  }

  /** Tells the driver where to put a file, which it then does itself. */
  void put(String sql, ObjectNode data) throws IOException {
    Matcher put = PUT.matcher(sql);
    if (!put.matches()) {
      throw new IOException("the stand-in knows no such PUT: " + sql);
    }
    Path target = Files.createDirectories(Path.of(folder + "/" + put.group(2)));
    data.put("command", "UPLOAD").put("autoCompress", true).put("overwrite", true).put("parallel", 1).put("sourceCompression", "none");
    data.withArray("src_locations").add(put.group(1).replaceFirst("^file://", ""));
    data.withObject("stageInfo").put("locationType", "LOCAL_FS").put("location", target.toString()).putObject("creds");
  }

  /** Copies a file into a table; how many rows that are. */
  int copy(Connection connection, String sql) throws SQLException, IOException {
    Matcher copy = COPY.matcher(sql);
    if (!copy.matches()) {
      throw new SQLException("the stand-in knows no such COPY: " + sql, "42601");
    }
    String[] taken = copy.group(3).split(", ");
    Path file = Path.of(folder + "/" + copy.group(4));
    String insert = "INSERT INTO " + copy.group(1) + " (" + copy.group(2) + ") VALUES (?" + ", ?".repeat(taken.length - 1) + ")";
    int rows = 0;
    try (PreparedStatement statement = connection.prepareStatement(insert)) {
      for (List<String> record : records(file)) {
        for (int i = 0; i < taken.length; i++) {
          String text = record.get(Integer.parseInt(taken[i].replaceAll("\\D", "")) - 1);
          statement.setObject(i + 1, taken[i].startsWith("HEX_") && text != null ? HexFormat.of().parseHex(text) : text);
        }
        statement.addBatch();
        rows++;
      }
      statement.executeBatch();
    }
    Files.delete(file);
    return rows;
  }

  /** What a CSV file has; nothing at all is null, and quotes with nothing in them are a text. */
  private static List<List<String>> records(Path file) throws IOException {
    try (InputStream in = new GZIPInputStream(Files.newInputStream(file))) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      List<List<String>> records = new ArrayList<>();
      List<String> record = new ArrayList<>();
      for (int at = 0; at < text.length(); at++) {
        boolean quoted = text.charAt(at) == '"';
        int end = quoted ? closing(text, at + 1) : at;
        while (!quoted && text.charAt(end) != ',' && text.charAt(end) != '\n') {
          end++;
        }
        record.add(quoted ? text.substring(at + 1, end).replace("\"\"", "\"") : end == at ? null : text.substring(at, end));
        at = quoted ? end + 1 : end;
        if (text.charAt(at) == '\n') {
          records.add(record);
          record = new ArrayList<>();
        }
      }
      return records;
    }
  }

  /** Where the quotes end that begin before this place. */
  private static int closing(String text, int from) {
    int at = from;
    while (text.charAt(at) != '"' || text.charAt(at + 1) == '"') {
      at += text.charAt(at) == '"' ? 2 : 1;
    }
    return at;
  }
}
