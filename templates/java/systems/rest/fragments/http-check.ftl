  /** Asks once, and says how often the server may be asked yet if it tells; an error says how far this came. */
  String check([=Name]Request request) throws IOException {
    try (Answer answer = send(request)) {
      return "connection ok, authentication ok"
          + answer.header("X-RateLimit-Remaining").map(left -> ", " + left + " requests left").orElse("");
    } catch (Lost e) {
      throw new IOException("connection failed: " + e.getMessage(), e);
    } catch (Refused e) {
      if (e.status() == 401 || e.status() == 403) {
        throw new IOException("connection ok, authentication failed: " + e.getMessage(), e);
      }
[=modes?join(" ")?contains("read")?then("      throw new IOException(\"connection ok, authentication ok, request failed: \" + e.getMessage(), e);",
    "      return \"connection ok, authentication not refused\"; // a GET need not be what the API takes rows by")]
    }
  }
