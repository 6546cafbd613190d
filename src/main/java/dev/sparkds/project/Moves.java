package dev.sparkds.project;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Finds the files that a person moved or renamed: those that hold what a missing one held, or nearly. */
final class Moves {

  private static final int MOST = 5_000;
  private static final long LARGEST = 1 << 20;
  private static final double ALIKE = 0.6;
  private static final double ALIKE_OF_THE_SAME_NAME = 0.4;

  private final Grounds grounds;
  private final Map<String, String> known;

  private Moves(Grounds grounds, Map<String, String> known) {
    this.grounds = grounds;
    this.known = known;
  }

  /** A guess of where a file went. */
  private record Guess(String from, String to, double alike) {}

  /** Where the missing files are now, by where they were; the known ones are at their place or missing, too. */
  static SortedMap<String, String> of(Grounds grounds, Set<String> missing, Map<String, String> known) {
    return missing.isEmpty() ? new TreeMap<>() : new Moves(grounds, known).find(missing);
  }

  private SortedMap<String, String> find(Set<String> missing) {
    Map<String, Map<String, Long>> strangers = strangers(missing.stream().map(Moves::ending).collect(Collectors.toSet()));
    List<Guess> guesses = new ArrayList<>();
    for (String from : missing) {
      Map<String, Long> lines = lines(known.get(from));
      strangers.forEach((to, theirs) -> guesses.add(new Guess(from, to, ending(from).equals(ending(to)) ? alike(lines, theirs) : 0)));
    }
    guesses.sort(Comparator.comparingDouble(Guess::alike).reversed().thenComparing(Guess::from).thenComparing(Guess::to));
    SortedMap<String, String> moves = new TreeMap<>();
    for (Guess guess : guesses) {
      if (proven(guess) && !moves.containsKey(guess.from()) && !moves.containsValue(guess.to())) {
        moves.put(guess.from(), guess.to());
      }
    }
    return moves;
  }

  private static boolean proven(Guess guess) {
    return guess.alike() >= (name(guess.from()).equals(name(guess.to())) ? ALIKE_OF_THE_SAME_NAME : ALIKE);
  }

  /** The lines of the files that sparkds does not know, by path. */
  private Map<String, Map<String, Long>> strangers(Set<String> endings) {
    Map<String, Map<String, Long>> strangers = new TreeMap<>();
    try {
      Files.walkFileTree(grounds.root(), new SimpleFileVisitor<>() {
        @Override
        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
          String name = folder.getFileName().toString();
          boolean skipped = !folder.equals(grounds.root()) && (name.startsWith(".") || name.equals("target"));
          return skipped ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
          String path = grounds.root().relativize(file).toString().replace('\\', '/');
          if (attributes.isRegularFile() && attributes.size() <= LARGEST && !known.containsKey(path)
              && endings.contains(ending(path))) {
            grounds.content(path).flatMap(Content::text).ifPresent(text -> strangers.put(path, lines(text)));
          }
          return strangers.size() < MOST ? FileVisitResult.CONTINUE : FileVisitResult.TERMINATE;
        }
      });
    } catch (IOException e) {
      throw new ProjectException("cannot read " + grounds.root() + ": " + e, e);
    }
    return strangers;
  }

  private static Map<String, Long> lines(String text) {
    return text.lines().map(String::strip).filter(line -> line.length() > 1)
        .collect(Collectors.groupingBy(line -> line, Collectors.counting()));
  }

  /** The share of the lines that both have, from 0 to 1. */
  private static double alike(Map<String, Long> one, Map<String, Long> two) {
    Set<String> lines = new HashSet<>(one.keySet());
    lines.retainAll(two.keySet());
    long shared = lines.stream().mapToLong(line -> Math.min(one.get(line), two.get(line))).sum();
    long all = count(one) + count(two);
    return all == 0 ? 0 : 2.0 * shared / all;
  }

  private static long count(Map<String, Long> lines) {
    return lines.values().stream().mapToLong(Long::longValue).sum();
  }

  private static String name(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  private static String ending(String path) {
    return name(path).substring(Math.max(0, name(path).lastIndexOf('.')));
  }
}
