package dev.sparkds.project;

import dev.sparkds.project.merge.FileMerge;
import dev.sparkds.project.merge.Merged;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/** Takes changes back, around what was edited since. */
final class Undo {

  private final Grounds grounds;
  private final List<Change> last;
  private final List<Change> changes = new ArrayList<>();
  private final List<String> edited = new ArrayList<>();

  Undo(Grounds grounds, List<Change> last) {
    this.grounds = grounds;
    this.last = last;
  }

  /** Refuses when an edit since would be lost. */
  Growth growth() {
    last.forEach(change -> takeBack(change, grounds.content(change.path())));
    if (!edited.isEmpty()) {
      throw new ProjectException("nothing was undone, since these were edited after the change, in the same places: "
          + String.join(", ", edited) + "; move your versions aside, then undo again");
    }
    return new Growth(List.copyOf(changes), List.of(), new TreeMap<>(), List.of());
  }

  private void takeBack(Change change, Optional<Content> now) {
    if (Content.same(now, change.before())) {
      return;
    }
    if (now.isEmpty() || Content.same(now, change.after())) {
      changes.add(new Change(change.path(), now, change.before()));
    } else {
      merged(change, now.get()).ifPresentOrElse(
          text -> changes.add(new Change(change.path(), now, Optional.of(Content.of(text, now.get().mode())))),
          () -> edited.add(change.path()));
    }
  }

  private static Optional<String> merged(Change change, Content now) {
    Optional<String> after = change.after().flatMap(Content::text);
    Optional<String> before = change.before().flatMap(Content::text);
    if (after.isEmpty() || before.isEmpty() || now.text().isEmpty()) {
      return Optional.empty();
    }
    Merged merged = FileMerge.merge(change.path(), after.get(), now.text().get(), before.get());
    return Optional.of(merged).filter(each -> each.conflicts().isEmpty()).map(Merged::text);
  }
}
