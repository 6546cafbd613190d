  private static final int LONGEST_WAIT_SECONDS = 900;

  /** By server, the time before which none of the executor's tasks asks again. */
  private static final Map<String, Instant> TURNS = new ConcurrentHashMap<>();

  private void awaitTurn() throws IOException {
    Instant now = Instant.now();
    Instant[] turn = {now};
    TURNS.compute(server(), (server, next) -> {
      turn[0] = next == null || next.isBefore(now) ? now : next;
      return turn[0].plus(spacing());
    });
    try {
      Thread.sleep(Duration.between(now, turn[0]).toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("interrupted while the server wants no request");
    }
  }

  /** The executor's share of the rate, were all executors to ask as often. */
  private Duration spacing() {
    int executors = SparkEnv.get() == null ? 1 : Math.max(1, SparkEnv.get().conf().getInt("spark.executor.instances", 1));
    return options.requestsPerSecond() == null
        ? Duration.ZERO : Duration.ofNanos((long) (1e9 * executors / options.requestsPerSecond()));
  }

  private String server() {
    return options.url().getAuthority();
  }

  /** The error that an answer is; a time to come back at is kept for all tasks. */
  private Refused refused([=Name]Request request, HttpResponse<InputStream> response) throws IOException {
    int status = response.statusCode();
    boolean spent = response.headers().firstValue("X-RateLimit-Remaining").filter("0"::equals).isPresent();
    boolean throttled = status == 429 || status == 503 || status == 403 && spent;
    Optional<Instant> until = response.headers().firstValue("Retry-After")
        .or(() -> response.headers().firstValue("X-RateLimit-Reset").filter(header -> spent))
        .filter(header -> throttled).flatMap([=Name]Http::time);
    boolean soon = until.isEmpty() || until.get().isBefore(Instant.now().plusSeconds(LONGEST_WAIT_SECONDS));
    until.filter(time -> soon).ifPresent(time -> TURNS.merge(server(), time, (a, b) -> a.isAfter(b) ? a : b));
    String excerpt = excerpt(response);
<@fragments of="http-hide"/>
    excerpt = options.hide(excerpt);
    LOG.debug("{} was answered with {}: {}", request, status, excerpt);
    return new Refused(request + " was answered with " + status + ": " + excerpt
        + until.map(time -> "; not before " + time).orElse(""), status,
        soon && (throttled || status == 408 || status >= 500 && status != 501));
  }

  /** What a header says in seconds from now, in seconds since 1970 or as a date. */
  private static Optional<Instant> time(String header) {
    try {
      return Optional.of(header.matches("[0-9]{10}") ? Instant.ofEpochSecond(Long.parseLong(header))
          : header.matches("[0-9]{1,9}") ? Instant.now().plusSeconds(Long.parseLong(header))
          : ZonedDateTime.parse(header, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant());
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static String excerpt(HttpResponse<InputStream> response) throws IOException {
    try (InputStream body = unpacked(response)) {
      return new String(body.readNBytes(LONGEST_EXCERPT), StandardCharsets.UTF_8).replaceAll("\\p{Cntrl}+", " ");
    } catch (IOException e) {
      return "(" + e + ")";
    }
  }

  /** The answer, or some of it, did not come. */
  static final class Lost extends IOException {
    private static final long serialVersionUID = 1L;

    Lost(String message, IOException cause) {
      super(message, cause);
    }
  }

  /** The server answered, with an error. */
  static final class Refused extends IOException {
    private static final long serialVersionUID = 1L;

    private final int status;
    private final boolean passing;

    Refused(String message, int status, boolean passing) {
      super(message);
      this.status = status;
      this.passing = passing;
    }

    int status() {
      return status;
    }

    /** Whether the same request may succeed soon. */
    boolean isPassing() {
      return passing;
    }
  }
