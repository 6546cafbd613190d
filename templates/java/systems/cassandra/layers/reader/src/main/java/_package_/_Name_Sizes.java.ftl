package [=package];

import java.util.Collection;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;

/** How many bytes lie where on the ring, as far as the nodes have estimated it; where nothing is known, as many everywhere. */
record [=Name]Sizes(NavigableMap<Long, Estimate> estimates) {
  static final [=Name]Sizes NONE = new [=Name]Sizes(new TreeMap<>());

  private static final double RING = 0x1p64;
  private static final int MOST_PARTS = 10_000;

  /** What an arc has, all along it alike. */
  record Estimate([=Name]Partition.Arc arc, double bytes) {
    private double within([=Name]Partition.Arc other) {
      long start = Math.max(arc.start(), other.start());
      long end = Math.min(arc.end(), other.end());
      return start < end ? bytes * new [=Name]Partition.Arc(start, end, arc.nodes()).width() / arc.width() : 0;
    }
  }

  /** None, unless they are of the whole ring: a node may be down, be new, or not have counted yet. */
  static [=Name]Sizes of(Collection<Estimate> estimates) {
    NavigableMap<Long, Estimate> sorted = new TreeMap<>();
    estimates.forEach(estimate -> sorted.put(estimate.arc().start(), estimate));
    double width = estimates.stream().mapToDouble(estimate -> estimate.arc().width()).sum();
    return sorted.size() == estimates.size() && Math.abs(width / RING - 1) < 1e-9 ? new [=Name]Sizes(sorted) : NONE;
  }

  /** How much an arc weighs: its bytes, and one for all of the ring, which tells apart arcs that are empty. */
  double of([=Name]Partition.Arc arc) {
    return bytes(arc) + arc.width() / RING;
  }

  private double bytes([=Name]Partition.Arc arc) {
    Long first = estimates.floorKey(arc.start());
    return estimates.tailMap(first == null ? Long.MIN_VALUE : first, true).headMap(arc.end(), false).values().stream()
        .mapToDouble(estimate -> estimate.within(arc)).sum();
  }

  /** Into how many parts to divide arcs. */
  int parts(List<[=Name]Partition.Arc> arcs, long splitSize, int least) {
    double bytes = arcs.stream().mapToDouble(this::bytes).sum();
    return (int) Math.max(least, Math.min(MOST_PARTS, Math.ceil(bytes / splitSize)));
  }
}
