package com.acme.spark.drive;

import java.io.IOException;
import java.util.List;
import org.apache.spark.sql.connector.read.InputPartition;

/** The whole table, up to the end that it had when the query was planned where the system tells one. */
record DrivePartition(long end) implements InputPartition {
  static List<DrivePartition> plan(DriveClient client, DriveOptions options) throws IOException {
    return List.of(new DrivePartition(client.end()));
  }

  DriveClient.Cursor open(DriveClient client, DriveOptions options, List<String> sources, int limit)
      throws IOException {
    return client.read(this, sources, limit);
  }
}
