package com.acme.spark.mqtt;

import java.nio.file.Path;

/** A claim run on a cluster. */
final class MqttClusterRead {
  private MqttClusterRead() {}

  /** On which cluster, the folder, how many rows to wait for, then the options as they are. */
  public static void main(String[] args) throws Exception {
    Path folder = Path.of(args[1]);
    MqttClaimRun run = new MqttClaimRun(folder, MqttJvm.options(args, 3));
    MqttCluster.run(args[0], folder, spark -> run.goOn(Integer.parseInt(args[2])));
  }
}
