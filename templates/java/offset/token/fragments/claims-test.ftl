  private void start() throws IOException {
    try ([=Name]Client client = new [=Name]Client([=Name]Options.of(options))) {
      claims.begin(client.earliest());
    }
  }

  @Test
  void theBeginningIsKept() throws IOException {
    String token = claims.token(0);
    assertFalse(claims.begin("another"));
    assertEquals(token, claims.token(0));
  }

  @Test
  void aBatchGoesOnWhereTheOneBeforeEnded() {
    List<String> read = new ArrayList<>(attempt(new Task(1, 0, 25)));
    read.addAll(attempt(new Task(2, 0, 25)));
    assertEquals(40, read.size());
    assertEquals(40, new HashSet<>(read).size());
  }

  @Test
  void nothingStartsOverWhenTheClaimBeforeIsMissing() {
    UncheckedIOException error = assertThrows(UncheckedIOException.class, () -> attempt(new Task(7, 0, 10)));
    assertTrue(error.getMessage().contains("the claim of batch 6 is missing"), error.getMessage());
  }
