package com.example.spark.customers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.api.java.UDF0;
import org.apache.spark.sql.expressions.UserDefinedFunction;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataTypes;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A read during which MongoDB is killed and started again has every row once: the task begins anew. */
class CustomersKilledReadTest {
  private static final int ROWS = 1000;
  private static final AtomicInteger SEEN = new AtomicInteger();

  private final CustomersSystem system = CustomersSystem.fresh();

  @AfterEach
  void close() {
    system.close();
  }

  @Test
  void noRowIsLostOrDoubled() {
    system.append(0, ROWS);
    Map<String, String> options = new TreeMap<>(system.options());
    options.put("fetchSize", "10");
    UserDefinedFunction tripwire = functions.udf((UDF0<Boolean>) CustomersKilledReadTest::passes, DataTypes.BooleanType).asNondeterministic();
    List<Row> rows = CustomersSpark.session().read().format("customers").options(options).load().where(tripwire.apply()).collectAsList();
    CustomersText.assertSame(system.expected(0, ROWS), rows);
    assertTrue(SEEN.get() > ROWS, SEEN + " rows were seen, so no task was tried again");
    System.out.println("server killed mid-read: " + rows.size() + " rows, " + SEEN + " read by all attempts");
    assertEquals(ROWS, rows.size());
  }

  private static boolean passes() {
    if (SEEN.incrementAndGet() == ROWS / 10) {
      CustomersServer.shared().kill();
      CustomersServer.shared().start();
    }
    return true;
  }
}
