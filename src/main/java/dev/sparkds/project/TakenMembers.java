package dev.sparkds.project;

import dev.sparkds.project.merge.Conflict;
import dev.sparkds.project.merge.FileMerge;
import dev.sparkds.project.merge.Merged;
import dev.sparkds.project.merge.TakenMember;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** Merges files, and follows the members that a person took as they were to a file of the same package that sparkds leaves alone. */
final class TakenMembers {

  private final Grounds grounds;
  private final Set<String> busy;
  private final SortedMap<String, String> texts = new TreeMap<>();
  private final SortedMap<String, String> followed = new TreeMap<>();

  /** The busy files are those that sparkds has changes for, too. */
  TakenMembers(Grounds grounds, Set<String> busy) {
    this.grounds = grounds;
    this.busy = busy;
  }

  Merged merge(String place, String from, String own, String to) {
    Merged merged = FileMerge.merge(place, from, own, to);
    for (Conflict conflict : merged.conflicts()) {
      String before = plain(conflict.base());
      String now = plain(conflict.ours());
      Optional<String> path = path(conflict, place).filter(file -> once(before, from) && once(now, to));
      String base = from.replace(before, "");
      String ours = to.replace(now, "");
      if (path.isPresent() && FileMerge.merge(place, base, own, ours).conflicts().size() < merged.conflicts().size()
          && take(conflict.where(), new TakenMember(before, now, to), path.get())) {
        return merge(place, base, own, ours);
      }
    }
    return merged;
  }

  private Optional<String> path(Conflict conflict, String place) {
    return conflict.yours().isBlank() && !conflict.ours().isBlank()
        ? new Whereabouts(grounds).of(conflict.base(), place).map(Whereabouts.Spot::path)
            .filter(path -> folder(path).equals(folder(place)) && !busy.contains(path))
        : Optional.empty();
  }

  private boolean take(String where, TakenMember member, String path) {
    Optional<String> text = Optional.ofNullable(texts.get(path)).or(() -> grounds.content(path).flatMap(Content::text));
    Optional<String> changed = text.flatMap(there -> member.changedIn(path, there));
    changed.ifPresent(there -> {
      texts.put(path, there);
      followed.put(where, path);
    });
    return changed.isPresent();
  }

  /** As sparkds ends its lines. */
  private static String plain(String lines) {
    return lines.replace("\r\n", "\n");
  }

  private static String folder(String path) {
    return path.substring(0, path.lastIndexOf('/') + 1);
  }

  private static boolean once(String lines, String text) {
    int first = text.indexOf(lines);
    return first >= 0 && text.indexOf(lines, first + 1) < 0;
  }

  /** What becomes of the files that members were taken to. */
  List<Change> changes() {
    List<Change> changes = new ArrayList<>();
    texts.forEach((path, text) -> {
      Optional<Content> before = grounds.content(path);
      changes.add(new Change(path, before, Optional.of(Content.of(text, before.map(Content::mode).orElse("")))));
    });
    return changes;
  }

  /** The files that members are followed to, by what people call the member. */
  SortedMap<String, String> followed() {
    return followed;
  }
}
