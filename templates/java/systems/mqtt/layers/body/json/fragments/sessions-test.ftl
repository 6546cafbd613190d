  @Test
  void whatMakesNoRowGoesElsewhereOrFails() throws IOException {
    Mqtt5Publish bad = Mqtt5Publish.builder().topic(system.place() + "/rows").qos(MqttQos.AT_LEAST_ONCE).payload("no JSON".getBytes()).build();
    system.publish(bad);
    system.append(0, 3);
    try ([=Name]Client client = client(system.options())) {
      IOException stays = assertThrows(IOException.class, () -> texts(client, 100));
      assertTrue(stays.getMessage().contains("makes no row"), stays.getMessage());
    }
    Map<String, String> letters = with("onError", "dead-letter");
    letters.put("deadLetterTopic", "letters");
    try ([=Name]Client client = client(letters)) {
      assertEquals(bodies(3), new HashSet<>(texts(client, 100)));
    }
    assertEquals(List.of("no JSON"), system.bodies("letters"));
  }
