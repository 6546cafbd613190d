package [=package];

import java.io.IOException;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.sql.connector.read.InputPartition;

/** The rows of some arcs of the ring, all of which the same nodes have; Spark reads them there, if it has executors there. */
record [=Name]Partition(List<Arc> arcs, List<String> nodes) implements InputPartition {

  /** The tokens behind {@code start}, up to and with {@code end}, which is greater; no row has the least of all. */
  record Arc(long start, long end, List<String> nodes) implements Serializable {
    /** Clockwise from one token to another: in two where it leads over the top, and the whole ring from a token to itself. */
    static List<Arc> between(long start, long end, List<String> nodes) {
      return start < end ? List.of(new Arc(start, end, nodes))
          : Stream.of(new Arc(start, Long.MAX_VALUE, nodes), new Arc(Long.MIN_VALUE, end, nodes)).filter(arc -> arc.start < arc.end).toList();
    }

    boolean contains(long token) {
      return start < token && token <= end;
    }

    /** Of these tokens, each that it contains by itself. */
    Stream<Arc> at(Set<Long> tokens) {
      return tokens.stream().filter(this::contains).map(token -> new Arc(token - 1, token, nodes));
    }

    /** How much of the ring it is, of which a long cannot hold the whole. */
    double width() {
      long width = end - start;
      return (width >>> 1) * 2.0 + (width & 1);
    }

    /** Cut into pieces, as many of the same width as shares are in it. */
    private Stream<Arc> cut(double shares) {
      List<Arc> pieces = new ArrayList<>();
      long next = start;
      for (long left = Math.max(1, Math.round(shares)); left > 0; left--) {
        long cut = next + Long.divideUnsigned(end - next, left);
        if (cut != next) {
          pieces.add(new Arc(next, cut, nodes));
        }
        next = cut;
      }
      return pieces.stream();
    }
  }

  static List<[=Name]Partition> plan([=Name]Client client, [=Name]Options options) throws IOException {
    List<Arc> ring = client.ring();
    [=Name]Sizes sizes = client.sizes();
    return grouped(ring, sizes, sizes.parts(ring, options.splitSize(), options.numPartitions()));
  }

  /** Parts of about the same size; large arcs are cut, and small ones of the same nodes joined. */
  static List<[=Name]Partition> grouped(List<Arc> ring, [=Name]Sizes sizes, int parts) {
    double share = ring.stream().mapToDouble(sizes::of).sum() / parts;
    Map<String, List<Arc>> placed = ring.stream().sorted(Comparator.comparingLong(Arc::start)).flatMap(arc -> arc.cut(sizes.of(arc) / share))
        .collect(Collectors.groupingBy(arc -> arc.nodes().toString(), TreeMap::new, Collectors.toList()));
    return placed.values().stream().map(arcs -> joined(arcs, sizes, share)).flatMap(Collection::stream).toList();
  }

  private static List<[=Name]Partition> joined(List<Arc> arcs, [=Name]Sizes sizes, double share) {
    List<[=Name]Partition> joined = new ArrayList<>();
    List<Arc> some = new ArrayList<>();
    double size = 0;
    for (Arc arc : arcs) {
      if (!some.isEmpty() && size + sizes.of(arc) / 2 > share) {
        joined.add(new [=Name]Partition(List.copyOf(some), arc.nodes()));
        some.clear();
        size = 0;
      }
      some.add(arc);
      size += sizes.of(arc);
    }
    joined.add(new [=Name]Partition(List.copyOf(some), some.get(0).nodes()));
    return joined;
  }

  @Override
  public String[] preferredLocations() {
    return nodes.toArray(String[]::new);
  }
<@fragments of="partition"/>
}
