package dev.sparkds.project;

import dev.sparkds.project.merge.UnifiedDiff;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * What would be done to a project.
 *
 * @param clashes what people must decide
 * @param moved where files are followed to, by where they were generated, and members by what people call them
 * @param gone what people deleted, and stays deleted
 */
public record Growth(List<Change> changes, List<Clash> clashes, SortedMap<String, String> moved, List<String> gone) {

  public boolean isEmpty() {
    return changes.isEmpty();
  }

  public List<String> added() {
    return visible(change -> change.before().isEmpty());
  }

  public List<String> changed() {
    return visible(change -> change.before().isPresent() && change.after().isPresent());
  }

  public List<String> removed() {
    return visible(change -> change.after().isEmpty());
  }

  private List<String> visible(Predicate<Change> which) {
    return changes.stream().filter(Change::visible).filter(which).map(Change::path).sorted().toList();
  }

  /** All of it as a unified diff; empty when people would see no difference. */
  public String diff() {
    return changes.stream().filter(Change::visible).map(Growth::diff).collect(Collectors.joining());
  }

  private static String diff(Change change) {
    Optional<String> before = text(change.before());
    Optional<String> after = text(change.after());
    if (before.isEmpty() || after.isEmpty()) {
      return "Binary files a/" + change.path() + " and b/" + change.path() + " differ\n";
    }
    return UnifiedDiff.of(name("a/", change, change.before()), name("b/", change, change.after()), before.get(), after.get());
  }

  private static String name(String side, Change change, Optional<Content> content) {
    return content.isEmpty() ? "/dev/null" : side + change.path();
  }

  private static Optional<String> text(Optional<Content> content) {
    return content.isEmpty() ? Optional.of("") : content.get().text();
  }

  /** This, with more files to be written. */
  Growth with(List<Change> more) {
    List<Change> all = new ArrayList<>(changes);
    all.addAll(more);
    return new Growth(List.copyOf(all), clashes, moved, gone);
  }
}
