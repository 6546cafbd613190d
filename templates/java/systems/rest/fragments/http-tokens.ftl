  /** Access tokens, one for all tasks of an executor; by the form for which they are given out. */
  private static final class Tokens {
    private static final Map<Map<String, String>, Token> CURRENT = new ConcurrentHashMap<>();
    private static final JsonMapper JSON = new JsonMapper();

    private record Token(String text, Instant end) {}

    /** A token that will be good for a while. */
    private static String get([=Name]Options options, Map<String, String> form) throws IOException {
      synchronized (CURRENT) {
        Token token = CURRENT.get(form);
        if (token == null || token.end.isBefore(Instant.now())) {
          token = ask(options, form);
          CURRENT.put(form, token);
        }
        return token.text;
      }
    }

    /** Whether there was one, which the server no longer takes. */
    private static boolean forget(Map<String, String> form) {
      return CURRENT.remove(form) != null;
    }

    private static Token ask([=Name]Options options, Map<String, String> form) throws IOException {
      String body = form.entrySet().stream()
          .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
          .collect(Collectors.joining("&"));
      HttpRequest request = HttpRequest.newBuilder(options.tokenUrl()).timeout(options.timeout())
          .header("Content-Type", "application/x-www-form-urlencoded")
          .POST(HttpRequest.BodyPublishers.ofString(body)).build();
      try {
        HttpResponse<InputStream> response = CLIENT.send(request, info -> new [=Name]Body(options.timeout()));
        try (InputStream answer = response.body()) {
          if (response.statusCode() != 200) {
            throw new Refused("no access token: " + response.statusCode() + " from " + options.tokenUrl().getHost(),
                response.statusCode(), response.statusCode() == 429 || response.statusCode() >= 500);
          }
          JsonNode token = JSON.readTree(answer);
          long seconds = token.path("expires_in").asLong(3600);
          return new Token(token.path("access_token").asText(), Instant.now().plusSeconds(seconds - Math.min(60, seconds / 10)));
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new InterruptedIOException("interrupted while waiting for an access token");
      }
    }
  }
