
  @Test
  void aParameterIsMadeOfItsParts() {
    assertEquals("q=a%20b", request().query("q", null, " ").query("q", "a", " ").query("q", null, " ").query("q", "b", " ").uri().getRawQuery());
    assertEquals("q=a%20b", request().form("q", "a", " ").form("q", "b", " ").content());
    assertEquals("{\"q\":{\"r\":\"a b\"}}", request().body("/q/r", "a", " ").body("/q/r", "b", " ").content());
  }
