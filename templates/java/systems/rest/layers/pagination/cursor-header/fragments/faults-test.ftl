  @Test
  void pagesThatLeadBackAreAnError() {
    system.server().circle();
    String message = assertThrows(Exception.class, () -> table().collectAsList()).getMessage();
    assertTrue(message.contains("leads back") || message.contains("the page before"), message);
  }
