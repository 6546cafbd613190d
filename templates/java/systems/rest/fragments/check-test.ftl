
  @Test
  void saysThatItIsOutOfReach() {
    system.close();
    String message = assertThrows(IOException.class, () -> [=Name]DataSource.check(system.options())).getMessage();
    assertTrue(message.startsWith("connection failed"), message);
  }
