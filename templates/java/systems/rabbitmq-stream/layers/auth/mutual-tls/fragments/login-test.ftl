
  /** Whose name is the user's; older brokers fail on the question (rabbitmq-server #8488). */
  @Test
  void aClientCertificateIsEnough() {
    String version = system.brokerVersion();
    assumeTrue(Runtime.Version.parse(version).compareTo(Runtime.Version.parse("3.12.1")) >= 0, "RabbitMQ " + version);
    assertDoesNotThrow(() -> check(certificate("guest")));
    assertSays(certificate("nobody"), "refuses the user");
  }
