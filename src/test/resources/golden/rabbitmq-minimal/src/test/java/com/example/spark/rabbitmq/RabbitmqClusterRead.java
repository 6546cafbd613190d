package com.example.spark.rabbitmq;

import java.nio.file.Path;

/** A claim run on a cluster. */
final class RabbitmqClusterRead {
  private RabbitmqClusterRead() {}

  /** On which cluster, the folder, how many rows to wait for, then the options as they are. */
  public static void main(String[] args) throws Exception {
    Path folder = Path.of(args[1]);
    RabbitmqClaimRun run = new RabbitmqClaimRun(folder, RabbitmqJvm.options(args, 3));
    RabbitmqCluster.run(args[0], folder, spark -> run.goOn(Integer.parseInt(args[2])));
  }
}
