package [=package];

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;

/** A database that is killed in the middle of a read, and comes back, gives each row once all the same. */
class [=Name]ReadKillTest {
  private static final int ROWS = 200;

  /** Of the tasks, which run in this JVM. */
  private static final AtomicInteger READ = new AtomicInteger();
  private static [=Name]Server server;

  @Test
  void losesAndDoublesNoRow() throws IOException {
    server = [=Name]Server.started();
    READ.set(0);
    try ([=Name]System system = new [=Name]System(server)) {
      system.append(0, ROWS);
      Map<String, String> options = system.options();
<@lines of="read-kill-options"/>
      List<Row> rows = [=Name]Spark.session().read().format("[=name]").options(options).load().javaRDD().map([=Name]ReadKillTest::kill).collect();
      [=Name]Text.assertSame(system.expected(0, ROWS), rows);
      System.out.printf("killed in the middle of a read: %d of %d rows, %d read by all attempts%n", rows.size(), ROWS, READ.get());
    } finally {
      server.end();
    }
  }

  private static Row kill(Row row) {
    if (READ.incrementAndGet() == ROWS / 10) {
      try {
        server.kill();
        server.start();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return row;
  }
}
