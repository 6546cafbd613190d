package dev.sparkds.init;

import java.nio.file.Path;
import java.util.List;

/**
 * How a database is reached.
 *
 * @param drivers jars, or folders of jars, that hold its JDBC driver
 */
public record Database(List<Path> drivers, String user, String password) {

  Clues clues(String url, String table) {
    try (Drivers loaded = Drivers.of(drivers)) {
      return JdbcTable.read(loaded.connect(url, user, password), url, table);
    }
  }
}
