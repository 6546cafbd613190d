
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
  void saysThatAPasswordIsWrongAndNotWhich() {
    try (system) {
      Map<String, String> wrong = new TreeMap<>(system.options());
      wrong.put("password", "s3cr3t");
      IOException refused = assertThrows(IOException.class, () -> [=Name]DataSource.check(wrong));
      assertTrue(refused.getMessage().contains("Incorrect username or password") && !refused.getMessage().contains("s3cr3t"), refused.getMessage());
    }
  }

  @Test
  void logsInWithAPrivateKey() throws IOException {
    try (system) {
      Map<String, String> options = new TreeMap<>(system.options());
      options.remove("password");
      options.put("privateKeyFile", [=Name]Proof.privateKey().toString());
      assertTrue([=Name]DataSource.check(options).contains(" ok"));
    }
  }
