  @Test
  void theMessageIdIsTheRowsOwnOrMadeFromWhereItStands() throws IOException {
    write(system.options(), List.of(row("made", Map.of()), row("made", Map.of("message_id", "own"))));
    List<String> ids = system.messages().stream().map(message -> [=Name]Messages.userProperties(message).get("message_id")).toList();
    assertEquals(List.of("made", "own"), ids);
  }

  @Test
  void userPropertiesComeFromOneColumnOrMany() throws IOException {
    Map<String, Object> values = new HashMap<>(Map.of("user_properties", Map.of("a", "1"), "user_properties.b", 2));
    values.put("user_properties.c", null);
    write(system.options(), List.of(row("id", values)));
    assertEquals(Map.of("a", "1", "b", "2", "message_id", "id"), [=Name]Messages.userProperties(system.messages().get(0)));
    assertRefused(system.options(), row("the-id", Map.of("content_type", "a\nb")), "the-id", "content_type");
  }

  @Test
  void whatTheBrokerRefusesIsAnError() throws IOException {
    try ([=Name]System guarded = new [=Name]System([=Name]Broker.start("acl_file " + acl()))) {
      Map<String, String> options = guarded.options();
      options.put("topic", "forbidden");
      assertRefused(options, row("the-id", Map.of()), "the-id", "'forbidden'", "NOT_AUTHORIZED");
    }
  }

  private static Path acl() throws IOException {
    return Files.write(Files.createTempFile("acl", ""), List.of("topic readwrite [=name]/#", "topic readwrite marks/#"));
  }
