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
    HTML,
    EMPTY,
    EXPIRED,
    REPEATED,
    TOO_LARGE,
    UNSAID,
    PARTIAL,
    WRONG,
    NONE
  }

  /** What is got over by asking again. */
  static List<Fault> passing() {
    List<Fault> passing = new ArrayList<>(List.of(
        [=(retry.on?seq_contains("429")?then(["TOO_MANY_FOR_A_SECOND", "TOO_MANY_UNTIL_A_DATE", "TOO_MANY_BY_COUNT"], [])
            + (retry.on?seq_contains("5xx") || retry.on?seq_contains("503"))?then(["UNAVAILABLE"], [])
            + retry.on?seq_contains("timeout")?then(["SLOW"], [])
            + retry.on?seq_contains("connection")?then(["RESET", "TRUNCATED", "HTML"], [])
            + ["NONE"])?map(fault -> "Fault." + fault)?join(", ")]));
<@lines of="server-passing"/>
    return passing;
  }

  private final Queue<Fault> faults = new ConcurrentLinkedQueue<>();
  private final AtomicInteger requests = new AtomicInteger();
  private volatile Duration wait = Duration.ofSeconds(1);

  /** Lets this happen to the next requests, one each. */
  void fail(Fault... next) {
    faults.addAll(List.of(next));
  }

  /** Lets nothing more happen. */
  void heal() {
    faults.clear();
  }

  /** How many are still to happen. */
  int faults() {
    return faults.size();
  }

  /** How many requests there were, but for those that ask for a token. */
  int requests() {
    return requests.get();
  }

  /** Asks for no more patience than this from now on, and is slow for twice as long. */
  void hurry(Duration longest) {
    wait = longest;
  }

  private Fault next() {
    requests.incrementAndGet();
    Fault next = faults.poll();
    return next == null ? Fault.NONE : next;
  }

  /** Whether the fault is all of the answer. */
  private boolean spoilt([=Name]Call call, Fault fault) throws IOException {
    switch (fault) {
      case TOO_MANY_FOR_A_SECOND -> refuse(call, 429, Long.toString(wait.toSeconds()));
      case TOO_MANY_UNTIL_A_DATE -> refuse(call, 429,
          DateTimeFormatter.RFC_1123_DATE_TIME.format(ZonedDateTime.now(ZoneOffset.UTC).plus(wait.multipliedBy(2))));
      case TOO_MANY_FOR_HOURS -> refuse(call, 429, "7200");
      case TOO_MANY_BY_COUNT -> {
        call.exchange().getResponseHeaders().set("X-RateLimit-Remaining", "0");
        call.exchange().getResponseHeaders().set(
            "X-RateLimit-Reset", Long.toString(Instant.now().plus(wait).getEpochSecond()));
        answer(call, 403, "{}");
      }
      case UNAVAILABLE -> refuse(call, 503, "0");
      case EXPIRED -> answer(call, 401, "{\"error\": \"who is asking?\"}");
      case WRONG -> answer(call, 400, "{\"error\": \"no such parameter\"}");
      case HTML -> {
        call.exchange().getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
        answer(call, 200, "<html><body>We are back soon.</body></html>");
      }
      case SLOW -> pause(wait.multipliedBy(3).dividedBy(2));
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

<@fragments of="server-faults"/>

  /** The JSON in which a pointer leads to this. */
  private static String nested(String pointer, String json) {
    String[] steps = pointer.isEmpty() ? new String[0] : pointer.substring(1).split("/");
    String nested = json;
    for (int i = steps.length - 1; i >= 0; i--) {
      nested = "{\"" + steps[i] + "\": " + nested + "}";
    }
    return nested;
  }
