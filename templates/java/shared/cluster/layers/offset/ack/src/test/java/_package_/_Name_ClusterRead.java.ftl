package [=package];

import java.nio.file.Path;

/** A claim run on a cluster. */
final class [=Name]ClusterRead {

  private [=Name]ClusterRead() {}

  /** On which cluster, the folder, how many rows to wait for, then the options as they are. */
  public static void main(String[] args) throws Exception {
    Path folder = Path.of(args[1]);
    [=Name]ClaimRun run = new [=Name]ClaimRun(folder, [=Name]Jvm.options(args, 3));
    [=Name]Cluster.run(args[0], folder, spark -> run.goOn(Integer.parseInt(args[2])));
  }
}
