package com.example.spark.customers;

import java.nio.file.Path;
import java.util.Map;

/** A write on a cluster, of the rows in its folder. */
final class CustomersClusterWrite {
  private CustomersClusterWrite() {}

  /** On which cluster, the folder, then the options as they are. */
  public static void main(String[] args) throws Exception {
    Path folder = Path.of(args[1]);
    Map<String, String> options = CustomersJvm.options(args, 2);
    CustomersCluster.run(args[0], folder, spark -> {
      spark.conf().set("spark.sql.files.openCostInBytes", "128m"); // a task for each file
      spark.read().parquet(folder.resolve("rows").toString()).write().format("customers").options(options).mode("append").save();
    });
  }
}
