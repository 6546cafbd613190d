  /** For health checks. */
  String check() throws IOException {
    return http.check([=modes?join(" ")?contains("read")?then("reading(Range.ALL)",
        "new " + Name + "Request(\"GET\", options.url(), \"\")")]);
  }
