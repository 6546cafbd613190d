  @Test
  void saysThatNobodyIsKnownByAWrongSecret() {
    try (system) {
      Map<String, String> wrong = new TreeMap<>(system.options());
<@lines of="check-wrong"/>
<#list secrets?filter(secret -> (["privateKey", "signingKey", "keyStorePassword", "trustStorePassword"]?seq_contains(secret.name)) == false) as secret>
      wrong.computeIfPresent([=secret.literalName], (name, value) -> "s3cr3t-that-is-wrong");
</#list>
      String message = assertThrows(IOException.class, () -> [=Name]DataSource.check(wrong)).getMessage();
      assertTrue(message.startsWith("connection ok, authentication failed") && !message.contains("s3cr3t"), message);
    }
  }
