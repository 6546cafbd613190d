package dev.sparkds.cli;

import dev.sparkds.cli.Doctor.Finding;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What generated projects need of a machine. */
final class Machine {

  private static final int LOWEST_JDK = 17;
  private static final Pattern MAVEN = Pattern.compile("Apache Maven (\\d+)\\.(\\d+)\\S*");
  private static final String SPARK = "org.apache.spark:spark-parent_2.13:4.0.4:pom";

  private Machine() {}

  static Finding jdk() {
    Path home = Path.of(System.getProperty("java.home"));
    String found = Runtime.version() + " in " + home;
    boolean compiler = Files.exists(home.resolve("bin/javac")) || Files.exists(home.resolve("bin/javac.exe"));
    if (Runtime.version().feature() < LOWEST_JDK) {
      return new Finding("JDK", false, found, "install JDK 17 or 21 and set JAVA_HOME to it");
    }
    return new Finding("JDK", compiler, found, compiler ? "" : "this is a JRE: install a JDK and set JAVA_HOME to it");
  }

  static Finding maven() {
    Optional<String> answer = run("mvn", "-B", "-v");
    Matcher version = MAVEN.matcher(answer.orElse(""));
    if (!version.find()) {
      return new Finding("Maven", false, "no mvn on the PATH", "install Apache Maven 3.8 or newer");
    }
    int rank = Integer.parseInt(version.group(1)) * 1000 + Integer.parseInt(version.group(2));
    return new Finding("Maven", rank >= 3008, version.group(), rank >= 3008 ? "" : "install Apache Maven 3.8 or newer");
  }

  /** Asks Maven itself, which knows the mirrors and proxies of its user. */
  static Finding repository() {
    boolean reached = run("mvn", "-B", "-q", "dependency:get", "-Dtransitive=false", "-Dartifact=" + SPARK).isPresent();
    return reached
        ? new Finding("Maven repository", true, "Maven can get Spark", "")
        : new Finding("Maven repository", false, "Maven cannot get " + SPARK,
            "check the network, and the mirrors and proxies in ~/.m2/settings.xml");
  }

  private static Optional<String> run(String... words) {
    try {
      Process process = new ProcessBuilder(words).redirectErrorStream(true).start();
      process.getOutputStream().close();
      String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      boolean ended = process.waitFor(1, TimeUnit.MINUTES);
      return ended && process.exitValue() == 0 ? Optional.of(text) : Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while running " + Arrays.toString(words), e);
    }
  }
}
