
  @Test
  void aCertificateIsAUser() throws Exception {
    try ([=Name]Server server = [=Name]Server.secured("server", true)) {
      assertDoesNotThrow(() -> check(server, CERTIFICATE));
    }
    assertEquals("MONGODB-X509", credential(CERTIFICATE).getMechanism());
    assertEquals("$external", credential(CERTIFICATE).getSource());
  }
