
  @Test
  void isNotWrittenToWhenTheFirstMayHaveTakenRows() {
    first.server().fail([=Name]Server.Fault.UNAVAILABLE, [=Name]Server.Fault.UNAVAILABLE);
    assertThrows(IOException.class, this::write);
    assertEquals(List.of(), second.contents());
  }
