  /** For health checks. */
  String check() throws IOException {
    return http.check([=modes?join(" ")?contains("read")?then((divided == "parent")?then("listing()", "new " + Name + "Pages(http, reading(Range.ALL), record -> true, 1).request()"),
        "new " + Name + "Request(\"GET\", options.url(), \"\")")]);
  }
