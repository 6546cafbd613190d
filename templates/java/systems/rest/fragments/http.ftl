  /** The error that an answer is; a time to come back at is kept for all tasks. */
  private Refused refused([=Name]Request request, HttpResponse<InputStream> response) throws IOException {
    int status = response.statusCode();
    boolean spent = response.headers().firstValue("X-RateLimit-Remaining").filter("0"::equals).isPresent();
    int meant = status == 403 && spent ? 429 : status;
    boolean throttled = meant == 429 || meant == 503;
    Optional<Instant> until = response.headers().firstValue("Retry-After")
        .or(() -> response.headers().firstValue("X-RateLimit-Reset").filter(header -> spent))
        .filter(header -> throttled).flatMap([=Name]Http::time);
    boolean soon = until.isEmpty() || until.get().isBefore(Instant.now().plus(options.totalTimeout()));
    until.filter(time -> soon).ifPresent([=Name]Gate.to(request.uri())::holdUntil);
    return new Refused(request + " was answered with " + status + ": " + excerpt(response)
        + until.map(time -> "; not before " + time).orElse(""), status, soon && mayPass(meant));
  }

  /** What may not be the answer the next time; a server that cannot do something cannot do it then either. */
  private static boolean mayPass(int status) {
    return [=retry.on?filter(word -> word?matches("[0-9]+|5xx"))?map(word -> (word == "5xx")?then(
        "status / 100 == 5 && status != 501 && status != 505", "status == " + word))?join(" || ", "false")];
  }

  /** What may not happen the next time; unlike a server that is down, one that has no address or a wrong certificate stays so. */
  private static boolean mayPass(IOException failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof UnresolvedAddressException || cause instanceof UnknownHostException
          || cause instanceof SSLException || cause instanceof ProtocolException || cause instanceof ZipException[=
          retry.on?seq_contains("timeout")?then("", "\n          || cause instanceof HttpTimeoutException")]) {
        return false;
      }
    }
    return [=retry.on?seq_contains("connection")?then("true",
        retry.on?seq_contains("timeout")?then("failure instanceof HttpTimeoutException", "false"))];
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

  /** How the answer begins, without any secret that it repeats. */
  private String excerpt(HttpResponse<InputStream> response) throws IOException {
    String excerpt = start(response);
<@lines of="http-hide"/>
    return options.hide(excerpt);
  }

  private static String start(HttpResponse<InputStream> response) throws IOException {
    try (InputStream body = unpacked(response)) {
      return new String(body.readNBytes(LONGEST_EXCERPT), StandardCharsets.UTF_8).replaceAll("\\p{Cntrl}+", " ");
    } catch (IOException e) {
      return "(" + e + ")";
    }
  }

  /** The answer, or some of it, did not come. */
  static final class Lost extends IOException {
    private static final long serialVersionUID = 1L;

    private final boolean passing;

    Lost(String message, IOException cause) {
      super(message, cause);
      this.passing = mayPass(cause);
    }

    /** Whether the same request may be answered soon. */
    boolean isPassing() {
      return passing;
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
