package com.acme.spark.snowflake;

import java.nio.file.Path;
import java.util.Map;

/** A write on a cluster, of the rows in its folder. */
final class SnowflakeClusterWrite {
  private SnowflakeClusterWrite() {}

  /** On which cluster, the folder, then the options as they are. */
  public static void main(String[] args) throws Exception {
    Path folder = Path.of(args[1]);
    Map<String, String> options = SnowflakeJvm.options(args, 2);
    SnowflakeCluster.run(args[0], folder, spark -> {
      spark.conf().set("spark.sql.files.openCostInBytes", "128m"); // a task for each file
      spark.read().parquet(folder.resolve("rows").toString()).write().format("snowflake").options(options).mode("append").save();
    });
  }
}
