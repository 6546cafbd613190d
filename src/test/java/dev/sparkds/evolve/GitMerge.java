package dev.sparkds.evolve;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What {@code git merge-file} makes of the same texts, all in one run of a shell. */
final class GitMerge {

  private static final String SCRIPT = """
      for folder in */; do
        git merge-file -p --diff3 -L yours -L base -L ours "$folder/yours" "$folder/base" "$folder/ours" > "$folder/merged"
        echo "${folder%/} $?" >> conflicts
      done
      """;

  private final Path folder;
  private int count;

  GitMerge(Path folder) {
    this.folder = folder;
  }

  /** The number by which the result is asked for. */
  int add(String base, String yours, String ours) throws IOException {
    Path here = Files.createDirectory(folder.resolve(Integer.toString(count)));
    Files.writeString(here.resolve("base"), base);
    Files.writeString(here.resolve("yours"), yours);
    Files.writeString(here.resolve("ours"), ours);
    return count++;
  }

  /** How many conflicts each has. */
  Map<Integer, Integer> run() throws IOException, InterruptedException {
    Process shell = new ProcessBuilder("sh", "-c", SCRIPT).directory(folder.toFile()).inheritIO().start();
    if (shell.waitFor() != 0) {
      throw new IOException("git merge-file did not run");
    }
    Map<Integer, Integer> conflicts = new HashMap<>();
    for (String line : Files.readAllLines(folder.resolve("conflicts"))) {
      List<String> words = List.of(line.split(" "));
      conflicts.put(Integer.valueOf(words.get(0)), Integer.valueOf(words.get(1)));
    }
    return conflicts;
  }

  String merged(int number) throws IOException {
    return Files.readString(folder.resolve(Integer.toString(number)).resolve("merged"));
  }
}
