package com.example.spark.readings;

import java.util.Collection;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;

/** How many bytes lie where on the ring, as far as the nodes have estimated it; where nothing is known, as many everywhere. */
record ReadingsSizes(NavigableMap<Long, Estimate> estimates) {
  static final ReadingsSizes NONE = new ReadingsSizes(new TreeMap<>());
  private static final double RING = 0x1p64;
  private static final int MOST_PARTS = 10_000;

  /** What an arc has, all along it alike. */
  record Estimate(ReadingsPartition.Arc arc, double bytes) {
    private double within(ReadingsPartition.Arc other) {
      long start = Math.max(arc.start(), other.start());
      long end = Math.min(arc.end(), other.end());
      return start < end ? bytes * new ReadingsPartition.Arc(start, end, arc.nodes()).width() / arc.width() : 0;
    }
  }

  /** None, unless they are of the whole ring: a node may be down, be new, or not have counted yet. */
  static ReadingsSizes of(Collection<Estimate> estimates) {
    NavigableMap<Long, Estimate> sorted = new TreeMap<>();
    estimates.forEach(estimate -> sorted.put(estimate.arc().start(), estimate));
    double width = estimates.stream().mapToDouble(estimate -> estimate.arc().width()).sum();
    return sorted.size() == estimates.size() && Math.abs(width / RING - 1) < 1e-9 ? new ReadingsSizes(sorted) : NONE;
  }

  /** How much an arc weighs: its bytes, and one for all of the ring, which tells apart arcs that are empty. */
  double of(ReadingsPartition.Arc arc) {
    return bytes(arc) + arc.width() / RING;
  }

  private double bytes(ReadingsPartition.Arc arc) {
    Long first = estimates.floorKey(arc.start());
    return estimates.tailMap(first == null ? Long.MIN_VALUE : first, true).headMap(arc.end(), false).values().stream()
        .mapToDouble(estimate -> estimate.within(arc)).sum();
  }

  /** Into how many parts to divide arcs. */
  int parts(List<ReadingsPartition.Arc> arcs, long splitSize, int least) {
    double bytes = arcs.stream().mapToDouble(this::bytes).sum();
    return (int) Math.max(least, Math.min(MOST_PARTS, Math.ceil(bytes / splitSize)));
  }
}
