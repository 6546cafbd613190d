package dev.sparkds.project.merge;

import java.util.List;

/** Merges texts piece by piece. */
final class PartMerge {

  private final LeafMerge leaves;
  private final Weave weave = new Weave();

  private PartMerge(LeafMerge leaves) {
    this.leaves = leaves;
  }

  /** How the text of a piece without pieces is merged. */
  @FunctionalInterface
  interface LeafMerge {
    Weave merge(String where, String base, String yours, String ours);
  }

  static Weave merge(Part base, Part yours, Part ours, LeafMerge leaves) {
    PartMerge merge = new PartMerge(leaves);
    merge.weave.agreed(Gaps.of(base.gap(), yours.gap(), ours.gap()));
    merge.body("", base, yours, ours);
    return merge.weave;
  }

  private void body(String outer, Part base, Part yours, Part ours) {
    String where = yours.where().isEmpty() ? outer : yours.where();
    String b = base.body();
    String y = yours.body();
    String o = ours.body();
    if (y.equals(b)) {
      weave.agreed(o);
    } else if (o.equals(b) || Word.same(o, y)) {
      weave.agreed(y);
    } else if (base.isRow() && yours.isRow() && ours.isRow()) {
      row(where, base, yours, ours);
    } else {
      weave.add(leaves.merge(where, b, y, o));
    }
  }

  private void row(String where, Part base, Part yours, Part ours) {
    RowGaps gaps = new RowGaps(base, yours, ours);
    for (Slot slot : RowOrder.of(base, yours, ours)) {
      if (isKept(slot)) {
        weave.gap(gaps.before(slot), slot.any().body());
        slot(where, slot);
      }
    }
  }

  /** What one side took away is gone, unless the other changed it. */
  private static boolean isKept(Slot slot) {
    if (slot.base == null || slot.yours != null && slot.ours != null) {
      return true;
    }
    Part left = slot.any();
    return left != slot.base && !Word.same(slot.base.body(), left.body());
  }

  private void slot(String outer, Slot slot) {
    Part any = slot.any();
    String where = any.where().isEmpty() ? outer : any.where();
    if (slot.yours != null && slot.ours != null) {
      body(outer, slot.base == null ? any.empty() : slot.base, slot.yours, slot.ours);
    } else if (slot.base == null) {
      weave.agreed(any.body());
    } else {
      weave.clash(where, slot.base.body(), text(slot.yours), text(slot.ours));
    }
  }

  private static String text(Part part) {
    return part == null ? "" : part.body();
  }
}
