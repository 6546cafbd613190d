
  @Test
  void aTextIsMadeOfItsParts() {
    [=Name]Request request = request().text("fields a;", "").text(null, " ").text("where b", " ");
    assertEquals("fields a; where b", request.content());
    assertTrue(request.headers().get("Content-Type").startsWith("text/plain"));
    assertEquals("x/y", request().header("Content-Type", "x/y").text("a", "").headers().get("Content-Type"));
  }
