package com.acme.spark.jdbcgeneric;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** An owner can ask at any time whether the system is there. */
class JdbcGenericCheckTest {
  private final JdbcGenericSystem system = JdbcGenericSystem.fresh();

  @Test
  void saysThatItIsThere() throws IOException {
    try (system) {
      assertTrue(JdbcGenericDataSource.check(system.options()).contains(" ok"));
    }
  }

  @Test
  void namesAreNamesWhateverIsInThem() {
    try (system) {
      system.run("CREATE TABLE precious (id int)");
      Map<String, String> wrong = new TreeMap<>(system.options());
      wrong.put("table", "x\"; DROP TABLE precious; --");
      String message = assertThrows(IOException.class, () -> JdbcGenericDataSource.check(wrong)).getMessage();
      assertTrue(message.contains("not found"), message);
      system.run("DROP TABLE precious"); // which fails when it is gone
    }
  }

  @Test
  void namesAreQuotedAsTheDatabaseDoes() {
    try (system) {
      String sql = "SELECT \"a\"\"b`\" FROM " + JdbcGenericSql.table("x.y");
      assertEquals(sql, JdbcGenericDialect.spelled(sql, "\""));
      assertEquals("SELECT `a\"b``` FROM `x`.`y`", JdbcGenericDialect.spelled(sql, "`"));
    }
  }

  @Test
  void saysThatAPasswordIsWrongAndNotWhich() {
    try (system) {
      Map<String, String> wrong = new TreeMap<>(system.options());
      wrong.put("password", "s3cr3t");
      IOException refused = assertThrows(IOException.class, () -> JdbcGenericDataSource.check(wrong));
      assertTrue(refused.getMessage().contains("Wrong user name or password") && !refused.getMessage().contains("s3cr3t"), refused.getMessage());
      assertFalse(JdbcGenericClient.isTransient(refused));
    }
  }

  @Test
  void saysThatThereIsNoSuchDriver() {
    try (system) {
      Map<String, String> wrong = new TreeMap<>(system.options());
      wrong.put("driver", "com.example.Missing");
      Exception refused = assertThrows(Exception.class, () -> JdbcGenericDataSource.check(wrong));
      assertTrue(refused.getMessage().contains("there is no driver com.example.Missing"), refused.getMessage());
      wrong.put("driver", "org.h2.Driver");
      wrong.put("url", "jdbc:other:database");
      refused = assertThrows(Exception.class, () -> JdbcGenericDataSource.check(wrong));
      assertTrue(refused.getMessage().contains("is not the driver for this url"), refused.getMessage());
    }
  }
}
