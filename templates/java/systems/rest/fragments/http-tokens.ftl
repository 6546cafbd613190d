  /** Where a token is given out, for what, and by which JSON pointer it is found in the answer. */
  private record Login(URI url, String type, String body, String token) {
    private static Login ofForm(URI url, Map<String, String> form) {
      String body = form.entrySet().stream()
          .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
          .collect(Collectors.joining("&"));
      return new Login(url, "application/x-www-form-urlencoded", body, "/access_token");
    }
  }

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
      HttpRequest request = HttpRequest.newBuilder(login.url).timeout(options.timeout())
          .header("Content-Type", login.type)
          .POST(HttpRequest.BodyPublishers.ofString(login.body)).build();
      try {
        HttpResponse<InputStream> response = client(options).send(request, info -> new [=Name]Body(options.timeout()));
        try (InputStream answer = response.body()) {
          if (response.statusCode() / 100 != 2) {
            throw new Refused("no access token: " + response.statusCode() + " from " + login.url.getHost(),
                response.statusCode(), response.statusCode() == 429 || response.statusCode() >= 500);
          }
          JsonNode token = JSON.readTree(answer);
          long seconds = token.path("expires_in").asLong(3600);
          return new Token(required(token.at(login.token)), Instant.now().plusSeconds(seconds - Math.min(60, seconds / 10)));
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new InterruptedIOException("interrupted while waiting for an access token");
      }
    }

    private static String required(JsonNode token) throws IOException {
      if (token.isMissingNode() || token.asText().isEmpty()) {
        throw new IOException("the answer to the login has no token");
      }
      return token.asText();
    }
  }
