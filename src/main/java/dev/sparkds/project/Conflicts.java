package dev.sparkds.project;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The conflicts that a change left for people to resolve, in a list that stays until they have. */
record Conflicts(Grounds grounds) {

  static final String FILE = Manifest.FOLDER + "conflicts";

  private static final Pattern MARKER = Pattern.compile("(<{7} yours|>{7} ours).*");

  /** A path a line; the files that hold markers come with an exclamation mark. */
  static String text(List<Clash> clashes) {
    return clashes.stream().map(clash -> (clash.line() > 0 ? "! " : "  ") + clash.path() + "\n").distinct()
        .collect(Collectors.joining());
  }

  void requireNone() {
    if (grounds.content(FILE).isPresent()) {
      throw new ProjectException("the last change left conflicts (" + FILE + " lists them): resolve them and run"
          + " `sparkds update --continue`, or `sparkds undo`");
    }
  }

  /** Forgets the conflicts if no marker is left; else the places of the markers. */
  List<String> settle() {
    List<String> open = grounds.content(FILE).flatMap(Content::text).orElse("").lines()
        .filter(line -> line.startsWith("! "))
        .flatMap(line -> markers(line.substring(2)))
        .toList();
    if (open.isEmpty()) {
      forget();
    }
    return open;
  }

  private Stream<String> markers(String path) {
    List<String> lines = grounds.content(path).flatMap(Content::text).orElse("").lines().toList();
    return IntStream.range(0, lines.size())
        .filter(i -> MARKER.matcher(lines.get(i)).matches())
        .mapToObj(i -> path + ":" + (i + 1));
  }

  private void forget() {
    Path offered = grounds.root().resolve(TreeMerge.OFFERED);
    try (Stream<Path> walk = Files.isDirectory(offered) ? Files.walk(offered) : Stream.empty()) {
      for (Path each : walk.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(each);
      }
      Files.deleteIfExists(grounds.file(FILE));
    } catch (IOException e) {
      throw new ProjectException("cannot delete " + FILE + ": " + e, e);
    }
  }
}
