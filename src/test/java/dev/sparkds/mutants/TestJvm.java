package dev.sparkds.mutants;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A JVM that runs the tests of one project, started as its own build would start it. */
final class TestJvm implements AutoCloseable {

  /** Shorter than what the project allows a test on any machine. */
  private static final String PATIENCE = "-Djunit.jupiter.execution.timeout.default=60 s";

  private static final Pattern ARGUMENTS = Pattern.compile("(?s)<argLine>(.*?)</argLine>");

  private final Process process;
  private final PrintStream orders;
  private final BlockingQueue<String> answers = new LinkedBlockingQueue<>();

  private TestJvm(Process process) {
    this.process = process;
    this.orders = new PrintStream(process.getOutputStream(), true, StandardCharsets.UTF_8);
    Thread reader = new Thread(this::listen);
    reader.setDaemon(true);
    reader.start();
  }

  private void listen() {
    try (BufferedReader said = process.inputReader(StandardCharsets.UTF_8)) {
      for (String answer = said.readLine(); answer != null; answer = said.readLine()) {
        answers.add(answer);
      }
    } catch (IOException e) {
      // it was ended while it was listened to
    }
    answers.add("failed and ended the JVM");
  }

  static TestJvm in(Project project) throws IOException {
    Matcher pom = ARGUMENTS.matcher(Files.readString(project.folder().resolve("pom.xml")));
    if (!pom.find()) {
      throw new AssertionError("no argLine in the pom of " + project.folder());
    }
    String libraries = System.getProperty("java.class.path");
    List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
    command.addAll(List.of(pom.group(1).strip().split("\\s+")));
    command.add(PATIENCE);
    command.add("-Dsurefire.test.class.path=" // for tests that start a JVM
        + String.join(File.pathSeparator, project.testClasses().toString(), project.classes().toString(), libraries));
    command.addAll(List.of("-cp", libraries, ProjectTests.class.getName()));
    ProcessBuilder builder = new ProcessBuilder(command).directory(project.folder().toFile());
    builder.environment().put("RABBITMQ_BROKER", "embedded");
    builder.redirectError(ProcessBuilder.Redirect.appendTo(Path.of(project.folder() + ".log").toFile()));
    return new TestJvm(builder.start());
  }

  /** What came of the tests of a class, or of one of them: {@code passed} and how many, or {@code failed} and how. */
  String run(String test, Duration patience) throws InterruptedException {
    orders.println(test);
    String answer = answers.poll(patience.toMillis(), TimeUnit.MILLISECONDS);
    if (answer == null || !process.isAlive()) {
      close();
    }
    return answer == null ? "failed by timeout" : answer;
  }

  /** The next tests see the project's classes as they are then. */
  void end() {
    orders.println("end");
  }

  boolean isAlive() {
    return process.isAlive();
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }
}
