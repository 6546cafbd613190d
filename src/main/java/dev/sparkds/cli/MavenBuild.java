package dev.sparkds.cli;

import dev.sparkds.project.ProjectException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Locale;

/** Maven, run on a project. */
final class MavenBuild {

  private MavenBuild() {}

  /** Runs {@code mvn verify}, its output to {@code log}: 0 when it was green, else 1. */
  static int verify(Path folder, PrintWriter log) {
    ProcessBuilder maven = new ProcessBuilder(command(), "-B", "-ntp", "verify")
        .directory(folder.toFile())
        .redirectErrorStream(true);
    try {
      Process process = maven.start();
      try (BufferedReader lines = process.inputReader()) {
        lines.lines().forEach(line -> {
          log.println(line);
          log.flush();
        });
      }
      return process.waitFor() == 0 ? 0 : 1;
    } catch (IOException e) {
      throw new ProjectException("cannot run mvn: " + e.getMessage() + "; `sparkds doctor` says what is missing", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ProjectException("interrupted while Maven ran in " + folder, e);
    }
  }

  private static String command() {
    return System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("win") ? "mvn.cmd" : "mvn";
  }
}
