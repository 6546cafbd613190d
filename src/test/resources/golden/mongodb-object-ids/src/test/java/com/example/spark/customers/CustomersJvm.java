package com.example.spark.customers;

import java.io.File;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A Java process with the class path of the tests, for what is to be killed. */
final class CustomersJvm {
  private CustomersJvm() {}

  /** Runs a class with some words and then the options as they are; the log gets all that it says. */
  static ProcessBuilder of(Class<?> main, List<String> words, Map<String, String> options, Path log) {
    List<String> command = new ArrayList<>(List.of(ProcessHandle.current().info().command().orElse("java")));
    ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
        .filter(argument -> argument.startsWith("--add-opens"))
        .forEach(command::add);
    command.addAll(List.of("-Xmx500m", "-XX:TieredStopAtLevel=1", "-cp", classPath(), main.getName()));
    command.addAll(words);
    options.forEach((name, value) -> command.addAll(List.of(name, value)));
    return new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
  }

  /** The options that follow so many words. */
  static Map<String, String> options(String[] arguments, int words) {
    Map<String, String> options = new TreeMap<>();
    for (int i = words; i < arguments.length; i += 2) {
      options.put(arguments[i], arguments[i + 1]);
    }
    return options;
  }

  private static String classPath() {
    return System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
  }

  static List<Path> classPathEntries() {
    return List.of(classPath().split(File.pathSeparator)).stream().map(Path::of).distinct().toList();
  }
}
