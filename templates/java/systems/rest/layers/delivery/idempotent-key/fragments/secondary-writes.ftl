
  @Test
  void isWrittenToEvenWhenTheFirstMayHaveTakenRows() throws IOException {
    first.server().fail([=Name]Server.Fault.UNAVAILABLE, [=Name]Server.Fault.UNAVAILABLE);
    write();
    [=Name]Text.assertSame([=Name]Promise.rows(second, 0, 10), second.contents());
  }
