  @Test
  void pagesThatLeadBackAreAnError() {
    system.server().circle();
    String message = assertThrows(Exception.class, () -> table().collectAsList()).getMessage();
    assertTrue(message.contains("leads back") || message.contains("the page before"), message);
  }

  /** An API that looks for records behind its paging gives such pages. */
  @Test
  void anEmptyPageIsNotTheEnd() {
    system.server().beginEmpty();
    [=Name]Text.assertSame(system.expected(0, ROWS), table().collectAsList());
  }
