package dev.sparkds;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Stream;

/** Runs what users run: the class data archive of install.sh holds the classes that this loads. */
final class Training {

  private Training() {}

  /** Takes a folder that is not there yet, and specs. */
  public static void main(String[] args) throws IOException {
    List<String> specs = List.of(args).subList(1, args.length);
    run("--help", "--version", "new --help", "nwe", "init --yes --out -");
    for (String spec : specs) {
      String out = args[0] + "/" + specs.indexOf(spec);
      run("validate " + spec, "validate " + spec + ".missing", "explain " + spec, "new --spec " + spec + " --out " + out);
      edit(Path.of(out));
      run("remove-stream-reader " + out, "add-stream-reader " + out, "diff " + out, "undo " + out, "update " + out, "check " + out);
    }
    grow(args[0] + "/0");
  }

  private static void grow(String out) {
    for (String part : List.of("batch-reader", "batch-writer", "stream-writer")) {
      run("remove-" + part + " " + out, "add-" + part + " " + out);
    }
    run("add-option extra " + out, "remove-option extra " + out, "add-column extra STRING " + out, "remove-column extra " + out);
  }

  /** So that there is something to merge. */
  private static void edit(Path project) throws IOException {
    try (Stream<Path> files = Files.walk(project)) {
      for (Path file : files.filter(each -> each.toString().matches(".*(Client\\.java|pom\\.xml|\\.md|\\.yml)")).toList()) {
        Files.writeString(file, "\n", StandardOpenOption.APPEND);
      }
    }
  }

  private static void run(String... lines) {
    for (String line : lines) {
      String[] words = line.split(" ");
      Sparkds.commandLine(words).execute(words);
    }
  }
}
