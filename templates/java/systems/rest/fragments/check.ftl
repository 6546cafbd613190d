  /** For health checks. */
  String check() throws IOException {
    return http.check([=modes?join(" ")?contains("read")?then((divided == "parent")?then("listing()", "reading(Range.ALL)"),
        "new " + Name + "Request(\"GET\", options.url(), \"\")")]);
  }
