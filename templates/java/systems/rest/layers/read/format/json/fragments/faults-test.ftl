  /** Or it would pass for one with no records. */
  @Test
  void anAnswerOfAnotherShapeIsAnError() throws IOException {
    try ([=Name]Records records = new [=Name]Records(new ByteArrayInputStream("{}".getBytes(StandardCharsets.UTF_8)))) {
      assertThrows(IOException.class, records::next);
    }
  }

  @Test
  void aSuccessThatIsNoneAfterAllIsAnError() {
    assumeTrue([=(settings.read.failed.literal + settings.read.success.literal == "\"\"\"\"")?then("false", "true")], "the API has no such answers");
    system.server().fail([=Name]Server.Fault.PARTIAL);
    [=Name]Pages pages = new [=Name]Pages(new [=Name]Http([=Name]Options.of(system.options())), request(), record -> true, Long.MAX_VALUE);
    String message = assertThrows(IOException.class, pages::next).getMessage();
    assertTrue(message.contains("no such field") || message.contains("succeeded"), message);
  }
