package com.acme.spark.opensky;

import java.io.IOException;
import java.util.List;
import org.apache.spark.sql.connector.read.InputPartition;

/** The whole table, up to the end that it had when the query was planned where the system tells one. */
record OpenskyPartition(long end) implements InputPartition {
  static List<OpenskyPartition> plan(OpenskyClient client, OpenskyOptions options) throws IOException {
    return List.of(new OpenskyPartition(client.end()));
  }

  OpenskyClient.Cursor open(OpenskyClient client, OpenskyOptions options, List<String> sources, int limit)
      throws IOException {
    return client.read(this, sources, limit);
  }
}
