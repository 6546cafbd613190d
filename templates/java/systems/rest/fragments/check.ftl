  /** For health checks. */
  String check() throws IOException {
    return http.check([=modes?join(" ")?contains("read")?then((settings.parent.field.literal == "\"\"")?then("reading(Range.ALL)", "listing()"),
        "new " + Name + "Request(\"GET\", options.url(), \"\")")]);
  }
