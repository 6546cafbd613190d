package com.acme.spark.cassandra;

import java.nio.file.Path;
import java.util.Map;

/** A write on a cluster, of the rows in its folder. */
final class CassandraClusterWrite {
  private CassandraClusterWrite() {}

  /** On which cluster, the folder, then the options as they are. */
  public static void main(String[] args) throws Exception {
    Path folder = Path.of(args[1]);
    Map<String, String> options = CassandraJvm.options(args, 2);
    CassandraCluster.run(args[0], folder, spark -> {
      spark.conf().set("spark.sql.files.openCostInBytes", "128m"); // a task for each file
      spark.read().parquet(folder.resolve("rows").toString()).write().format("cassandra").options(options).mode("append").save();
    });
  }
}
