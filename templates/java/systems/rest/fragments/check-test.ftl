
  @Test
  void saysThatItIsOutOfReach() {
    system.close();
    String message = assertThrows(IOException.class, () -> [=Name]DataSource.check(system.options())).getMessage();
    assertTrue(message.startsWith("connection failed"), message);
  }
<#if auth[0].style != "none">

  @Test
  void saysThatNobodyIsKnownByAWrongSecret() {
    try (system) {
      Map<String, String> wrong = new TreeMap<>(system.options());
      for (String secret : List.of([=secrets?map(secret -> secret.literalName)?join(", ")])) {
        wrong.computeIfPresent(secret, (name, value) -> "s3cr3t-that-is-wrong");
      }
      String message = assertThrows(IOException.class, () -> [=Name]DataSource.check(wrong)).getMessage();
      assertTrue(message.startsWith("connection ok, authentication failed") && !message.contains("s3cr3t"), message);
    }
  }
</#if>
