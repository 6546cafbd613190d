package com.acme.spark.postgresql;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.sql.Connection;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A stream does not go past what an open transaction may still commit. */
class PostgresqlTransactionsTest {
  @TempDir private Path checkpoint;

  @Test
  void rowsWaitForTheTransactionsThatAreOlder() throws Exception {
    try (PostgresqlSystem system = PostgresqlSystem.fresh(); Connection open = PostgresqlServer.shared().connect()) {
      PostgresqlStream stream = new PostgresqlStream(system, checkpoint);
      system.append(0, 10);
      open.setAutoCommit(false);
      open.createStatement().execute("INSERT INTO " + system.table() + " SELECT * FROM " + system.table() + " FETCH FIRST 1 ROWS ONLY");
      system.append(10, 5);
      stream.runAll();
      PostgresqlText.assertSame(system.expected(0, 10), stream.rows());
      open.rollback();
      stream.runAll();
      PostgresqlText.assertSame(system.expected(0, 15), stream.rows());
    }
  }

  @Test
  void orDoNotWait() throws Exception {
    try (PostgresqlSystem system = PostgresqlSystem.fresh(); Connection open = PostgresqlServer.shared().connect()) {
      system.append(0, 10);
      open.setAutoCommit(false);
      open.createStatement().execute("INSERT INTO " + system.table() + " SELECT * FROM " + system.table() + " FETCH FIRST 1 ROWS ONLY");
      system.append(10, 5);
      PostgresqlStream stream = new PostgresqlStream(system, checkpoint).with("waitForTransactions", "false");
      stream.runAll();
      assertEquals(15, stream.rows().size());
    }
  }
}
