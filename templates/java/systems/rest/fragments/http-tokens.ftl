  /** Where an access token is given out, and for what. */
  private record Login(URI url, Map<String, String> form) {}

  /** Access tokens, one of a login for all tasks of an executor. */
  private static final class Tokens {
    private static final Map<Login, Token> CURRENT = new ConcurrentHashMap<>();
    private static final JsonMapper JSON = new JsonMapper();

    private record Token(String text, Instant end) {}

    /** A token that will be good for a while. */
    private static String get([=Name]Options options, Login login) throws IOException {
      synchronized (CURRENT) {
        Token token = CURRENT.get(login);
        if (token == null || token.end.isBefore(Instant.now())) {
          token = ask(options, login);
          CURRENT.put(login, token);
        }
        return token.text;
      }
    }

    /** Whether there was one, which the server no longer takes. */
    private static boolean forget(Login login) {
      return login != null && CURRENT.remove(login) != null;
    }

    private static Token ask([=Name]Options options, Login login) throws IOException {
      String body = login.form.entrySet().stream()
          .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
          .collect(Collectors.joining("&"));
      HttpRequest request = HttpRequest.newBuilder(login.url).timeout(options.timeout())
          .header("Content-Type", "application/x-www-form-urlencoded")
          .POST(HttpRequest.BodyPublishers.ofString(body)).build();
      try {
        HttpResponse<InputStream> response = CLIENT.send(request, info -> new [=Name]Body(options.timeout()));
        try (InputStream answer = response.body()) {
          if (response.statusCode() != 200) {
            throw new Refused("no access token: " + response.statusCode() + " from " + login.url.getHost(),
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
