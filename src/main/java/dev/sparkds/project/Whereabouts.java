package dev.sparkds.project;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Finds what a person took from a file as it was to another one. */
record Whereabouts(Grounds grounds) {

  private static final String SOURCES = "src";
  private static final int FEWEST_LINES = 2;

  /** A line of a file, from 1. */
  record Spot(String path, int line) {}

  /** Where the text is now if it is in one other source file, indented or not. */
  Optional<Spot> of(String text, String place) {
    List<String> lines = lines(text).filter(line -> !line.isEmpty()).toList();
    Path sources = grounds.root().resolve(SOURCES);
    if (lines.size() < FEWEST_LINES || !Files.isDirectory(sources, LinkOption.NOFOLLOW_LINKS)) {
      return Optional.empty();
    }
    try (Stream<Path> walk = Files.walk(sources)) {
      List<Spot> found = walk.filter(file -> file.toString().endsWith(".java") && Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
          .map(file -> grounds.root().relativize(file).toString().replace('\\', '/'))
          .filter(path -> !path.equals(place))
          .sorted()
          .flatMap(path -> places(path, lines))
          .toList();
      return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    } catch (IOException e) {
      throw new ProjectException("cannot read " + sources + ": " + e, e);
    }
  }

  private Stream<Spot> places(String path, List<String> sought) {
    List<String> all = grounds.content(path).flatMap(Content::text).map(text -> lines(text).toList()).orElse(List.of());
    int[] numbers = IntStream.range(0, all.size()).filter(i -> !all.get(i).isEmpty()).toArray();
    List<String> lines = IntStream.of(numbers).mapToObj(all::get).toList();
    return IntStream.rangeClosed(0, lines.size() - sought.size())
        .filter(i -> lines.subList(i, i + sought.size()).equals(sought))
        .mapToObj(i -> new Spot(path, numbers[i] + 1));
  }

  private static Stream<String> lines(String text) {
    return text.lines().map(String::strip);
  }
}
