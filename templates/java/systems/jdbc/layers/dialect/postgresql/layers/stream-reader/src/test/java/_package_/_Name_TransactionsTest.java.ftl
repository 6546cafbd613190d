package [=package];

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.sql.Connection;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A stream does not go past what an open transaction may still commit. */
class [=Name]TransactionsTest {
  @TempDir private Path checkpoint;

  @Test
  void rowsWaitForTheTransactionsThatAreOlder() throws Exception {
    try ([=Name]System system = [=Name]System.fresh(); Connection open = [=Name]Server.shared().connect()) {
      [=Name]Stream stream = new [=Name]Stream(system, checkpoint);
      system.append(0, 10);
      open.setAutoCommit(false);
      open.createStatement().execute("INSERT INTO " + system.table() + " SELECT * FROM " + system.table() + " FETCH FIRST 1 ROWS ONLY");
      system.append(10, 5);
      stream.runAll();
      [=Name]Text.assertSame(system.expected(0, 10), stream.rows());
      open.rollback();
      stream.runAll();
      [=Name]Text.assertSame(system.expected(0, 15), stream.rows());
    }
  }

  @Test
  void orDoNotWait() throws Exception {
    try ([=Name]System system = [=Name]System.fresh(); Connection open = [=Name]Server.shared().connect()) {
      system.append(0, 10);
      open.setAutoCommit(false);
      open.createStatement().execute("INSERT INTO " + system.table() + " SELECT * FROM " + system.table() + " FETCH FIRST 1 ROWS ONLY");
      system.append(10, 5);
      [=Name]Stream stream = new [=Name]Stream(system, checkpoint).with("waitForTransactions", "false");
      stream.runAll();
      assertEquals(15, stream.rows().size());
    }
  }
}
