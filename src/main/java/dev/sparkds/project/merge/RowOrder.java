package dev.sparkds.project.merge;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/** The things of three rows in one order: the person's, unless only sparkds changed it. */
final class RowOrder {

  private final Map<Part, Slot> slots = new IdentityHashMap<>();
  private final Part base;
  private final Part yours;
  private final Part ours;

  private RowOrder(Part base, Part yours, Part ours) {
    this.base = base;
    this.yours = yours;
    this.ours = ours;
  }

  static List<Slot> of(Part base, Part yours, Part ours) {
    RowOrder order = new RowOrder(base, yours, ours);
    order.match();
    boolean reordered = !order.shared(base).equals(order.shared(ours));
    boolean yoursReordered = !order.shared(base).equals(order.shared(yours));
    return reordered && !yoursReordered ? order.with(ours, yours) : order.with(yours, ours);
  }

  private void match() {
    Map<Part, Part> toYours = Matching.of(base.parts(), yours.parts());
    Map<Part, Part> toOurs = Matching.of(base.parts(), ours.parts());
    for (Part part : base.parts()) {
      put(new Slot(part, toYours.get(part), toOurs.get(part)));
    }
    List<Part> yoursNew = yours.parts().stream().filter(part -> !slots.containsKey(part)).toList();
    List<Part> oursNew = ours.parts().stream().filter(part -> !slots.containsKey(part)).toList();
    Map<Part, Part> both = Matching.byName(yoursNew, oursNew);
    yoursNew.forEach(part -> put(new Slot(null, part, both.get(part))));
    oursNew.stream().filter(part -> !slots.containsKey(part)).forEach(part -> put(new Slot(null, null, part)));
  }

  private void put(Slot slot) {
    Stream.of(slot.base, slot.yours, slot.ours).filter(Objects::nonNull).forEach(part -> slots.put(part, slot));
  }

  /** What all three have, in the order of one. */
  private List<Part> shared(Part row) {
    return row.parts().stream()
        .map(slots::get)
        .filter(Slot::isEverywhere)
        .map(slot -> slot.base)
        .toList();
  }

  /** What only the second row has goes after what is before it there, or before what follows it. */
  private List<Slot> with(Part first, Part second) {
    List<Slot> order = first.parts().stream().map(slots::get).toList();
    Set<Slot> known = new HashSet<>(order);
    Map<Slot, List<Slot>> after = new HashMap<>();
    List<Slot> leading = new ArrayList<>();
    Slot anchor = null;
    Slot next = null;
    for (Slot slot : second.parts().stream().map(slots::get).toList()) {
      if (known.contains(slot)) {
        anchor = slot;
        next = next == null ? slot : next;
      } else {
        (anchor == null ? leading : after.computeIfAbsent(anchor, key -> new ArrayList<>())).add(slot);
      }
    }
    return inOrder(order, next, leading, after);
  }

  private static List<Slot> inOrder(List<Slot> order, Slot next, List<Slot> leading, Map<Slot, List<Slot>> after) {
    List<Slot> all = new ArrayList<>();
    for (Slot slot : order) {
      if (slot == next) {
        all.addAll(leading);
      }
      all.add(slot);
      all.addAll(after.getOrDefault(slot, List.of()));
    }
    if (next == null) {
      all.addAll(leading);
    }
    return all;
  }
}
