package dev.sparkds;

import java.util.List;

/** Runs what users run: the class data archive of install.sh holds the classes that this loads. */
final class Training {

  private Training() {}

  /** Takes a folder that is not there yet, and specs. */
  public static void main(String[] args) {
    List<String> specs = List.of(args).subList(1, args.length);
    run("--help", "new --help", "nwe");
    for (String spec : specs) {
      String out = args[0] + "/" + specs.indexOf(spec);
      run("validate " + spec, "validate " + spec + ".missing", "explain " + spec, "new --spec " + spec + " --out " + out,
          "remove-stream-reader " + out, "add-stream-reader " + out, "diff " + out, "undo " + out);
    }
  }

  private static void run(String... lines) {
    for (String line : lines) {
      String[] words = line.split(" ");
      Sparkds.commandLine(words).execute(words);
    }
  }
}
