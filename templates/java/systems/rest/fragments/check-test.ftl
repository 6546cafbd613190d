
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
<#list secrets?filter(secret -> ["privateKey", "signingKey", "keyStorePassword"]?seq_contains(secret.name))?map(secret -> secret.name)?chunk(3) as formed>
      system.server().refuseAll(true); // as a wrong [=formed?join(" or ")] could not even sign
</#list>
<#list secrets?filter(secret -> (["privateKey", "signingKey", "keyStorePassword", "trustStorePassword"]?seq_contains(secret.name)) == false) as secret>
      wrong.computeIfPresent([=secret.literalName], (name, value) -> "s3cr3t-that-is-wrong");
</#list>
      String message = assertThrows(IOException.class, () -> [=Name]DataSource.check(wrong)).getMessage();
      assertTrue(message.startsWith("connection ok, authentication failed") && !message.contains("s3cr3t"), message);
    }
  }
</#if>
