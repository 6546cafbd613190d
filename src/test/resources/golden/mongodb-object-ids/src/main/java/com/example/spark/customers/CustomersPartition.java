package com.example.spark.customers;

import java.io.IOException;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeSet;
import org.apache.spark.sql.connector.read.InputPartition;

/**
 * The rows whose id is an ObjectId that is at least {@code start} and less than {@code end}.
 *
 * @param start null of the first, which has all that are less, and those with anything else there
 * @param end null of the last, which has all that are greater
 */
record CustomersPartition(String start, String end) implements InputPartition {
  private static final CustomersPartition ALL = new CustomersPartition(null, null);

  /** Where the conditions say which ids there may be, the system finds them at once. */
  static List<CustomersPartition> plan(CustomersClient client, CustomersOptions options, CustomersFilters filters) throws IOException {
    String[] ids = filters.among("id") == null ? client.ids() : null;
    if (ids == null) {
      return List.of(ALL);
    }
    int parts = options.numPartitions();
    return cut(ids[0], ids[1], options.bounds().equals("span") ? even(ids[0], ids[1], parts) : client.cuts(parts));
  }

  /** The ids that divide those from the least to the greatest into so many ranges, whose widths differ by one at most. */
  static SortedSet<String> even(String least, String greatest, int parts) {
    BigInteger first = new BigInteger(least, 16);
    BigInteger width = new BigInteger(greatest, 16).subtract(first).add(BigInteger.ONE);
    SortedSet<String> cuts = new TreeSet<>();
    for (int part = 1; part < parts; part++) {
      BigInteger before = width.multiply(BigInteger.valueOf(part)).divide(BigInteger.valueOf(parts));
      cuts.add(String.format(Locale.ROOT, "%024x", first.add(before)));
    }
    return cuts;
  }

  /** Cuts all that there may be at those ids that have some of the others on both sides; as texts they sort as they do. */
  static List<CustomersPartition> cut(String least, String greatest, SortedSet<String> ids) {
    List<CustomersPartition> ranges = new ArrayList<>();
    String start = null;
    for (String id : ids) {
      if (id.compareTo(least) > 0 && id.compareTo(greatest) <= 0) {
        ranges.add(new CustomersPartition(start, id));
        start = id;
      }
    }
    ranges.add(new CustomersPartition(start, null));
    return ranges;
  }

  CustomersClient.Cursor open(CustomersClient client, CustomersOptions options, List<String> sources, int limit)
      throws IOException {
    return client.read(this, sources, limit);
  }
}
