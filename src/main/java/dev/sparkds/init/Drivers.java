package dev.sparkds.init;

import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.stream.Stream;

/** The JDBC drivers of some jars, in a class loader of their own. */
final class Drivers implements AutoCloseable {
  private final URLClassLoader loader;

  private Drivers(URLClassLoader loader) {
    this.loader = loader;
  }

  static Drivers of(List<Path> paths) {
    List<URL> jars = new ArrayList<>();
    paths.forEach(path -> addJars(path, jars));
    return new Drivers(new URLClassLoader(jars.toArray(URL[]::new), ClassLoader.getPlatformClassLoader()));
  }

  private static void addJars(Path path, List<URL> jars) {
    try {
      if (!Files.exists(path)) {
        throw new InitException(path + ": there is no such jar or folder of jars");
      }
      try (Stream<Path> files = Files.isDirectory(path) ? Files.list(path) : Stream.of(path)) {
        for (Path jar : files.filter(file -> file.toString().endsWith(".jar")).sorted().toList()) {
          jars.add(url(jar));
        }
      }
    } catch (IOException e) {
      throw new InitException(path + ": cannot be read: " + Remark.line(String.valueOf(e.getMessage())));
    }
  }

  private static URL url(Path jar) throws MalformedURLException {
    return jar.toUri().toURL();
  }

  Connection connect(String url, String user, String password) {
    Properties properties = new Properties();
    if (user != null) {
      properties.put("user", user);
    }
    if (password != null) {
      properties.put("password", password);
    }
    List<String> seen = new ArrayList<>();
    try {
      for (Driver driver : ServiceLoader.load(Driver.class, loader)) {
        seen.add(driver.getClass().getName());
        Connection connection = driver.acceptsURL(url) ? driver.connect(url, properties) : null;
        if (connection != null) {
          return connection;
        }
      }
    } catch (SQLException | ServiceConfigurationError e) {
      throw new InitException(JdbcTable.system(url) + " database: no connection: " + Remark.line(String.valueOf(e.getMessage())));
    }
    throw new InitException("no JDBC driver for a database of kind " + JdbcTable.system(url)
        + (seen.isEmpty() ? "" : " among " + String.join(", ", seen)) + ": name its jar by --driver-path");
  }

  @Override
  public void close() {
    try {
      loader.close();
    } catch (IOException e) {
      throw new InitException("cannot close the jars of the driver: " + Remark.line(String.valueOf(e.getMessage())));
    }
  }
}
