  @Test
  void whatWouldNotArriveIsRefused() {
    assertRefused(system.options(), row("the-id", Map.of("content_type", "text/plain")), "the-id", "MQTT 3.1.1 has no content_type");
    assertRefused(system.options(), row("the-id", Map.of("user_properties.a", "1")), "the-id", "user_properties.a");
  }
