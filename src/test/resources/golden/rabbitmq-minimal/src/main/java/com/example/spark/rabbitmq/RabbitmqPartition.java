package com.example.spark.rabbitmq;

import java.io.IOException;
import java.util.List;
import org.apache.spark.sql.connector.read.InputPartition;

/** The whole table, up to the end that it had when the query was planned where the system tells one. */
record RabbitmqPartition(long end) implements InputPartition {
  static List<RabbitmqPartition> plan(RabbitmqClient client, RabbitmqOptions options) throws IOException {
    return List.of(new RabbitmqPartition(client.end()));
  }

  RabbitmqClient.Cursor open(RabbitmqClient client, RabbitmqOptions options, List<String> sources, int limit)
      throws IOException {
    return client.read(this, sources, limit);
  }
}
