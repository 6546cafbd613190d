
  @Test
  void namesAreNamesWhateverIsInThem() {
    try (system) {
      system.run("CREATE TABLE precious (id int)");
      Map<String, String> wrong = new TreeMap<>(system.options());
      wrong.put("table", "x\"; DROP TABLE precious; --");
      String message = assertThrows(IOException.class, () -> [=Name]DataSource.check(wrong)).getMessage();
      assertTrue(message.contains("does not exist"), message);
      system.run("DROP TABLE precious"); // which fails when it is gone
    }
  }

  @Test
  void saysThatAPasswordIsWrongAndNotWhich() {
    try (system) {
      Map<String, String> wrong = new TreeMap<>(system.options());
      wrong.put("password", "s3cr3t");
      IOException refused = assertThrows(IOException.class, () -> [=Name]DataSource.check(wrong));
      assertTrue(refused.getMessage().contains("password authentication failed") && !refused.getMessage().contains("s3cr3t"), refused.getMessage());
      assertFalse([=Name]Client.isTransient(refused));
    }
  }

  @Test
  void knowsItsServerByTheCertificate() throws IOException {
    try (system) {
      Map<String, String> strict = new TreeMap<>(system.options());
      strict.put("sslMode", "verify-full");
      strict.put("sslRootCert", "src/test/resources/log4j2.properties");
      assertThrows(IOException.class, () -> [=Name]DataSource.check(strict));
      strict.put("sslRootCert", [=Name]Server.shared().certificate().toString());
      assertTrue([=Name]DataSource.check(strict).contains(" ok"));
    }
  }
