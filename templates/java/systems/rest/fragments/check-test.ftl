
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
      [=secrets?filter(secret -> ["privateKey", "signingKey", "keyStorePassword"]?seq_contains(secret.name))?has_content?then("system.server().refuseAll(true); // as a key that is none could not even sign\n      ", "")]for (String secret : List.of([=secrets?filter(secret -> (["privateKey", "signingKey", "keyStorePassword", "trustStorePassword"]?seq_contains(secret.name)) == false)?map(secret -> secret.literalName)?join(", ")])) {
        wrong.computeIfPresent(secret, (name, value) -> "s3cr3t-that-is-wrong");
      }
      String message = assertThrows(IOException.class, () -> [=Name]DataSource.check(wrong)).getMessage();
      assertTrue(message.startsWith("connection ok, authentication failed") && !message.contains("s3cr3t"), message);
    }
  }
</#if>
