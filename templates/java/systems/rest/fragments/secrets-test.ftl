  /** The log and the errors call a request by its method and path. */
  @Test
  void notInTheNamesOfRequests() {
    [=Name]Request request = new [=Name]Request("GET", URI.create("http://localhost"), "/orders");
    assertEquals("GET /orders", request.query("key", SECRET).header("Key", SECRET).text(SECRET).toString());
  }
