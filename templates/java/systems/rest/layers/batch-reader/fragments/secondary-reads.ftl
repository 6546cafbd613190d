
  @Test
  void isReadWhenTheFirstIsDown() {
    second.append(0, 20);
    first.close();
    [=Name]Text.assertSame(second.expected(0, 20), read());
  }

  @Test
  void isNotReadAfterTheFirstPage() throws IOException {
    first.append(0, 20);
    second.append(0, 20);
    [=Name]Request request = new [=Name]Request("[=settings.read.method?upper_case]",
        URI.create(first.server().url()), [=settings.read.path.literal].replaceAll("[{}]", ""));
    try ([=Name]Pages pages = new [=Name]Pages(new [=Name]Http([=Name]Options.of(options())), request, any -> true, 20)) {
      assertTrue(pages.next());
      first.close();
      assertThrows(IOException.class, () -> {
        while (pages.next()) {
          assertTrue(pages.message().size() > 0);
        }
      });
    }
  }

  private List<Row> read() {
    return [=Name]Spark.session().read().format("[=name]").options(options()).load().collectAsList();
  }
