package dev.sparkds.project;

import dev.sparkds.project.merge.Conflict;
import dev.sparkds.project.merge.Merged;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Takes what sparkds changed to a folder that a person edited: files that are new, gone, changed, moved or deleted. */
final class TreeMerge {

  /** Where the file of sparkds is put when a person's cannot hold it. */
  static final String OFFERED = Manifest.FOLDER + "offered/";

  private final Grounds grounds;
  private final SortedMap<String, String> base;
  private final SortedMap<String, String> ours;
  private final SortedMap<String, String> moved;
  private final Renames renames;
  private final TakenMembers members;
  private final List<Change> changes = new ArrayList<>();
  private final List<Clash> clashes = new ArrayList<>();
  private final List<String> gone = new ArrayList<>();

  TreeMerge(Grounds grounds, SortedMap<String, String> base, SortedMap<String, String> ours) {
    this.grounds = grounds;
    this.base = base;
    this.ours = ours;
    Set<String> missing =
        base.keySet().stream().filter(path -> !grounds.has(path)).collect(Collectors.toCollection(TreeSet::new));
    SortedMap<String, String> known = new TreeMap<>(ours);
    known.putAll(base);
    this.moved = Moves.of(grounds, missing, known);
    this.renames = Renames.of(moved, base.keySet().stream().filter(path -> !missing.contains(path)).toList());
    this.members = new TakenMembers(grounds, base.keySet().stream().filter(path -> !base.get(path).equals(ours.get(path)))
        .map(path -> moved.getOrDefault(path, path)).collect(Collectors.toSet()));
  }

  Growth growth() {
    Set<String> all = new TreeSet<>(base.keySet());
    all.addAll(ours.keySet());
    all.forEach(this::merge);
    changes.addAll(members.changes());
    SortedMap<String, String> followed = new TreeMap<>(moved);
    followed.putAll(members.followed());
    return new Growth(List.copyOf(changes), List.copyOf(clashes), followed, List.copyOf(gone));
  }

  private void merge(String path) {
    if (!ours.containsKey(path)) {
      remove(path);
    } else if (!base.containsKey(path)) {
      add(path);
    } else if (!base.get(path).equals(ours.get(path))) {
      change(path);
    }
  }

  private void add(String path) {
    String place = renames.place(path);
    String text = renames.in(ours.get(path), Optional.empty());
    Optional<Content> yours = grounds.content(place);
    if (yours.isEmpty()) {
      changes.add(new Change(place, Optional.empty(), Optional.of(Content.of(text, ""))));
    } else if (!yours.get().text().map(own -> same(own, text)).orElse(false)) {
      offer(place, "a file of yours is where sparkds would put a new one", "", yours.get(), text);
    }
  }

  private void remove(String path) {
    String place = moved.getOrDefault(path, path);
    Optional<Content> yours = grounds.content(place);
    Optional<String> own = yours.flatMap(Content::text);
    if (own.isPresent() && same(own.get(), renames.in(base.get(path), own))) {
      changes.add(new Change(place, yours, Optional.empty()));
    } else if (yours.isPresent()) {
      clashes.add(new Clash(place, 0, "you changed a file that sparkds would delete; it is kept: delete it, or keep it as your own",
          base.get(path), own.orElse(""), ""));
    }
  }

  private void change(String path) {
    String place = moved.getOrDefault(path, path);
    Optional<Content> yours = grounds.content(place);
    if (yours.isEmpty()) {
      gone.add(path);
      return;
    }
    Optional<String> own = yours.get().text();
    String from = renames.in(base.get(path), own);
    String to = renames.in(ours.get(path), own);
    if (own.isEmpty()) {
      offer(place, "your file is not UTF-8 text", from, yours.get(), to);
    } else {
      merge(place, yours.get(), own.get(), members.merge(place, from, own.get(), to), to);
    }
  }

  private void merge(String place, Content yours, String own, Merged merged, String to) {
    if (merged.text().equals(own) && !merged.conflicts().isEmpty()) {
      offer(place, "what sparkds changed fits nowhere", merged.conflicts().get(0).base(), yours, to);
      return;
    }
    if (!merged.text().equals(own)) {
      changes.add(new Change(place, Optional.of(yours), Optional.of(Content.of(merged.text(), yours.mode()))));
    }
    for (Conflict each : merged.conflicts()) {
      clashes.add(new Clash(place, each.line(), each.where() + elsewhere(each, place), each.base(), each.yours(), each.ours()));
    }
  }

  private String elsewhere(Conflict conflict, String place) {
    return conflict.yours().isBlank()
        ? new Whereabouts(grounds).of(conflict.base(), place).map(now -> ", which you moved to " + now.path() + ":" + now.line() + ": change it there").orElse("") : "";
  }

  /** Leaves the person's file as it is, and puts that of sparkds where builds and editors do not see it. */
  private void offer(String place, String why, String from, Content yours, String to) {
    String offered = OFFERED + place;
    changes.add(new Change(offered, grounds.content(offered), Optional.of(Content.of(to, ""))));
    clashes.add(new Clash(place, 0, why + "; yours is kept, that of sparkds is " + offered, from, yours.text().orElse(""), to));
  }

  /** Whether two texts differ in no more than how their lines end. */
  private static boolean same(String one, String two) {
    return one.equals(two) || one.replace("\r\n", "\n").equals(two.replace("\r\n", "\n"));
  }
}
