
  /** As speculation has it: both send all their rows, and one of them commits. */
  @Test
  void twinsWriteTheRowsOnce() throws IOException {
    CompletableFuture<Void> twin = CompletableFuture.runAsync(() -> {
      try {
        write("query-0-0", -1);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    });
    write("query-0-0", rows.size() / 2);
    twin.join();
    [=Name]Text.assertSame(rows, system.contents());
    System.out.println("twins, server killed mid-write: " + rows.size() + " rows, " + system.contents().size() + " documents");
  }
