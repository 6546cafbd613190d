
  @Test
  void namesAreNamesWhateverIsInThem() {
    try (system) {
      system.run("CREATE TABLE precious (id int)");
      Map<String, String> wrong = new TreeMap<>(system.options());
      wrong.put("table", "x\"; DROP TABLE precious; --");
      String message = assertThrows(IOException.class, () -> [=Name]DataSource.check(wrong)).getMessage();
      assertTrue(message.contains("not found"), message);
      system.run("DROP TABLE precious"); // which fails when it is gone
    }
  }

  @Test
  void namesAreQuotedAsTheDatabaseDoes() {
    try (system) {
      String sql = "SELECT \"a\"\"b`\" FROM " + [=Name]Sql.table("x.y");
      assertEquals(sql, [=Name]Dialect.spelled(sql, "\""));
      assertEquals("SELECT `a\"b``` FROM `x`.`y`", [=Name]Dialect.spelled(sql, "`"));
    }
  }

  @Test
  void saysThatAPasswordIsWrongAndNotWhich() {
    try (system) {
      Map<String, String> wrong = new TreeMap<>(system.options());
      wrong.put("password", "s3cr3t");
      IOException refused = assertThrows(IOException.class, () -> [=Name]DataSource.check(wrong));
      assertTrue(refused.getMessage().contains("Wrong user name or password") && !refused.getMessage().contains("s3cr3t"), refused.getMessage());
      assertFalse([=Name]Client.isTransient(refused));
    }
  }

  @Test
  void saysThatThereIsNoSuchDriver() {
    try (system) {
      Map<String, String> wrong = new TreeMap<>(system.options());
      wrong.put("driver", "com.example.Missing");
      Exception refused = assertThrows(Exception.class, () -> [=Name]DataSource.check(wrong));
      assertTrue(refused.getMessage().contains("there is no driver com.example.Missing"), refused.getMessage());
      wrong.put("driver", "org.h2.Driver");
      wrong.put("url", "jdbc:other:database");
      refused = assertThrows(Exception.class, () -> [=Name]DataSource.check(wrong));
      assertTrue(refused.getMessage().contains("is not the driver for this url"), refused.getMessage());
    }
  }
