package com.acme.spark.mongodb;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A process that dies anywhere between taking messages and committing their batch loses none and doubles none. */
class MongodbClaimCrashTest {
  private static final List<String> POINTS = List.of("before-claim", "after-claim", "before-sink", "after-sink");
  private static final int ROWS = 120;

  @TempDir private Path folder;

  /** The processes run at the same time, because starting Spark is what takes long. */
  @Test
  void dieAndGoOn() throws Exception {
    Map<String, MongodbSystem> systems = new LinkedHashMap<>();
    Map<String, Process> processes = new LinkedHashMap<>();
    try {
      for (String point : POINTS) {
        MongodbSystem system = MongodbSystem.fresh();
        systems.put(point, system);
        system.append(0, ROWS);
        processes.put(point, start(point, run(point, system).options()));
      }
      List<String> counts = new ArrayList<>();
      for (String point : POINTS) {
        counts.add(goOn(point, processes.get(point), systems.get(point)));
      }
      counts.forEach(System.out::println);
      List<String> perfect =
          POINTS.stream().map(point -> "killed " + point + ": " + ROWS + " rows, lost 0, doubled 0").toList();
      assertEquals(String.join("\n", perfect), String.join("\n", counts));
    } finally {
      processes.values().forEach(Process::destroyForcibly);
      systems.values().forEach(MongodbSystem::close);
    }
  }

  private MongodbClaimRun run(String point, MongodbSystem system) {
    return new MongodbClaimRun(folder.resolve(point), system.options())
        .with("segmentRows", "10", "maxRowsPerTrigger", "40");
  }

  private Process start(String point, Map<String, String> options) throws IOException {
    List<String> words = List.of(point, folder.resolve(point).toString());
    return MongodbJvm.of(MongodbClaimRun.class, words, options, folder.resolve(point + ".log")).start();
  }

  private String goOn(String point, Process process, MongodbSystem system) throws Exception {
    assertTrue(process.waitFor(5, TimeUnit.MINUTES), point + " does not end");
    assertEquals(MongodbClaimRun.KILLED, process.exitValue(), () -> log(point));
    MongodbClaimRun run = run(point, system);
    run.goOn(ROWS);
    return run.count("killed " + point, system.expected(0, ROWS));
  }

  private String log(String point) {
    try {
      return Files.readString(folder.resolve(point + ".log"));
    } catch (IOException e) {
      return e.toString();
    }
  }
}
