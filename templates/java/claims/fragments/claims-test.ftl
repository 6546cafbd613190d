  @ParameterizedTest
  @ValueSource(strings = {"empty", "short", "flipped", "other"})
  void damageIsAnError(String damage) throws IOException {
    attempt(TASK);
    Path segment = segments().get(1);
    byte[] bytes = Files.readAllBytes(segment);
    bytes[damage.equals("other") ? 0 : bytes.length - 7] ^= 1;
    int left = damage.equals("empty") ? 0 : damage.equals("short") ? bytes.length - 20 : bytes.length;
    Files.write(segment, Arrays.copyOf(bytes, left));
    UncheckedIOException error = assertThrows(UncheckedIOException.class, () -> attempt(TASK));
    assertTrue(error.getMessage().contains("is damaged"), error.getMessage());
    assertTrue(error.getMessage().contains(segment.getFileName().toString()), error.getMessage());
  }

  @Test
  void theLastTwoBatchesStayAndDraftsGo() throws IOException {
    options.put("claimRetention", "PT0S");
    for (int batch = 1; batch <= 4; batch++) {
      attempt(new Task(batch, 0, 5));
    }
    Path draft = Files.createFile(folder.resolve("claims/3/.0-9.of-the-dead"));
    [=Name]Claims claims = open();
    claims.prune(3);
    claims.prune(3);
    assertFalse(Files.exists(draft));
    assertEquals(0, claims.tasks(1));
    assertEquals(3, claims.tasks(2) + claims.tasks(3) + claims.tasks(4));
  }

  @Test
  void whatIsYoungerThanTheRetentionStays() throws IOException {
    attempt(new Task(1, 0, 5));
    claims.prune(9);
    assertEquals(1, claims.tasks(1));
  }

  @Test
  void speculationNeedsAnAtomicFileSystem() {
    claims.refuseSpeculation();
    [=Name]Claims elsewhere = new [=Name]Claims([=Name]Options.of(options), "s3a://bucket/path", new Configuration());
    assertThrows(IllegalArgumentException.class, elsewhere::refuseSpeculation);
  }
