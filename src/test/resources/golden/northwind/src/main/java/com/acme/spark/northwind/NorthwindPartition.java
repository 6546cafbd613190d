package com.acme.spark.northwind;

import java.io.IOException;
import java.util.List;
import org.apache.spark.sql.connector.read.InputPartition;

/** The whole table, up to the end that it had when the query was planned where the system tells one. */
record NorthwindPartition(long end) implements InputPartition {
  static List<NorthwindPartition> plan(NorthwindClient client, NorthwindOptions options) throws IOException {
    return List.of(new NorthwindPartition(client.end()));
  }

  NorthwindClient.Cursor open(NorthwindClient client, NorthwindOptions options, List<String> sources, int limit)
      throws IOException {
    return client.read(this, sources, limit);
  }
}
