  /** Asks once, and says how often the API may be asked yet if it tells; an error says how far this came. */
  String check() throws IOException {
    try ([=Name]Http.Answer answer = http.send([=modes?join(" ")?contains("read")?then("reading(Range.ALL)",
        "new " + Name + "Request(\"GET\", options.url(), \"\")")])) {
      return "connection ok, authentication ok"
          + answer.header("X-RateLimit-Remaining").map(left -> ", " + left + " requests left").orElse("");
    } catch ([=Name]Http.Lost e) {
      throw new IOException("connection failed: " + e.getMessage(), e);
    } catch ([=Name]Http.Refused e) {
      if (e.status() == 401 || e.status() == 403) {
        throw new IOException("connection ok, authentication failed: " + e.getMessage(), e);
      }
[=modes?join(" ")?contains("read")?then("      throw new IOException(\"connection ok, authentication ok, request failed: \" + e.getMessage(), e);",
    "      return \"connection ok, authentication not refused\"; // a GET need not be what the API takes rows by")]
    }
  }
