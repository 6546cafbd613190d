  /** What may go wrong with an answer. */
  enum Fault {
    TOO_MANY_FOR_A_SECOND,
    TOO_MANY_UNTIL_A_DATE,
    TOO_MANY_BY_COUNT,
    TOO_MANY_FOR_HOURS,
    UNAVAILABLE,
    SLOW,
    RESET,
    TRUNCATED,
    WRONG,
    PARTIAL,
    NONE
  }

  private final Queue<Fault> faults = new ConcurrentLinkedQueue<>();

  /** Lets this happen to the next requests, one each. */
  void fail(Fault... next) {
    faults.addAll(List.of(next));
  }

  /** How many are still to happen. */
  int faults() {
    return faults.size();
  }

  /** Whether the fault is all of the answer. */
  private static boolean spoilt([=Name]Call call, Fault fault) throws IOException {
    switch (fault) {
      case TOO_MANY_FOR_A_SECOND -> refuse(call, 429, "1");
      case TOO_MANY_UNTIL_A_DATE ->
          refuse(call, 429, DateTimeFormatter.RFC_1123_DATE_TIME.format(ZonedDateTime.now(ZoneOffset.UTC).plusSeconds(2)));
      case TOO_MANY_FOR_HOURS -> refuse(call, 429, "7200");
      case TOO_MANY_BY_COUNT -> {
        call.exchange().getResponseHeaders().set("X-RateLimit-Remaining", "0");
        call.exchange().getResponseHeaders().set("X-RateLimit-Reset", Long.toString(Instant.now().getEpochSecond() + 1));
        answer(call, 403, "{}");
      }
      case UNAVAILABLE -> refuse(call, 503, "0");
      case RESET -> breakOff(call, "{\"");
      case TRUNCATED -> {
        call.exchange().getResponseHeaders().set("Content-Encoding", "gzip");
        breakOff(call, "\u001f");
      }
      case WRONG -> answer(call, 400, "{\"error\": \"no such parameter\"}");
      case SLOW -> pause();
      default -> {
        return false;
      }
    }
    return fault != Fault.SLOW;
  }

  private static void refuse([=Name]Call call, int status, String retryAfter) throws IOException {
    call.exchange().getResponseHeaders().set("Retry-After", retryAfter);
    answer(call, status, "{\"error\": \"later\"}");
  }

  /** Promises more than it sends. */
  private static void breakOff([=Name]Call call, String start) throws IOException {
    call.exchange().sendResponseHeaders(200, 1000);
    call.exchange().getResponseBody().write(start.getBytes(StandardCharsets.UTF_8));
    call.exchange().getResponseBody().flush();
  }

  private static void pause() {
    try {
      Thread.sleep(1500);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** The JSON in which a pointer leads to this. */
  private static String nested(String pointer, String json) {
    String[] steps = pointer.isEmpty() ? new String[0] : pointer.substring(1).split("/");
    String nested = json;
    for (int i = steps.length - 1; i >= 0; i--) {
      nested = "{\"" + steps[i] + "\": " + nested + "}";
    }
    return nested;
  }
