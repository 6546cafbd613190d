package dev.sparkds.project.merge;

import java.util.List;
import java.util.stream.Stream;

/** The gaps in a merged row, where a part may be the first that was not, and the other way round. */
final class RowGaps {

  private final Part base;
  private final Part yours;
  private final Part ours;
  private boolean first = true;

  RowGaps(Part base, Part yours, Part ours) {
    this.base = base;
    this.yours = yours;
    this.ours = ours;
  }

  /** Asked in the order of the merged row. */
  String before(Slot slot) {
    boolean opens = first;
    first = false;
    boolean fromYours = slot.yours != null
        && (slot.ours == null || slot.base == null || !slot.yours.gap().equals(slot.base.gap()));
    Part row = fromYours ? yours : slot.ours != null ? ours : base;
    Part part = fromYours ? slot.yours : slot.ours != null ? slot.ours : slot.base;
    boolean opened = row.parts().get(0) == part;
    if (opens == opened) {
      return part.gap();
    }
    return opens ? opening() : following(row);
  }

  private String opening() {
    return Stream.of(yours, ours, base)
        .filter(row -> !row.parts().isEmpty())
        .map(row -> row.parts().get(0).gap())
        .findFirst()
        .orElse("");
  }

  private String following(Part row) {
    List<Part> rows = List.of(row, yours, ours, base);
    return rows.stream()
        .filter(it -> it.parts().size() > 1)
        .map(it -> it.parts().get(1).gap())
        .findFirst()
        .orElse(row.between());
  }
}
