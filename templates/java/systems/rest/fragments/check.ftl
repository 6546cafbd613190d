  /** For health checks. */
  String check() throws IOException {
    return http.check([=modes?join(" ")?contains("read")?then(settings.read.parameters?map(p -> p.from)?seq_contains("parent")?then("listing()", "reading(Range.ALL)"),
        "new " + Name + "Request(\"GET\", options.url(), \"\")")]);
  }
