  /** What a token is given out for, the request that asks for it, and the JSON pointer to it in the answer. */
  private record Login(List<?> grounds, Supplier<HttpRequest.Builder> request, String token) {
    private static Login ofForm(URI url, Map<String, String> form) {
      return new Login(List.of(url, form), () -> post(url, form), "/access_token");
    }

    private static HttpRequest.Builder post(URI url, Map<String, String> form) {
      return HttpRequest.newBuilder(url).header("Content-Type", "application/x-www-form-urlencoded")
          .POST(HttpRequest.BodyPublishers.ofString(pairs(form)));
    }

    private static String pairs(Map<String, String> form) {
      return form.entrySet().stream()
          .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
          .collect(Collectors.joining("&"));
    }
  }

  /** An access token, one of a login for all tasks of an executor. */
  private static final class Token {
    private static final Map<List<?>, Token> ALL = new ConcurrentHashMap<>();
    private static final JsonMapper JSON = new JsonMapper();

    private String text;
    private Instant end = Instant.EPOCH;

    private static Token of(Login login) {
      return ALL.computeIfAbsent(login.grounds, grounds -> new Token());
    }

    /** One that will be good for a while; whoever comes while it is asked for waits for it. */
    private synchronized String get([=Name]Options options, Login login) throws IOException {
      if (end.isBefore(Instant.now())) {
        JsonNode answer = ask(options, login);
        text = required(answer.at(login.token));
        end = Instant.now().plusSeconds(life(answer) - Math.min(60, life(answer) / 10));
      }
      return text;
    }

    /** Whether it was given out before; one that was refused is not used again. */
    private synchronized boolean isRenewed(HttpRequest refused) {
      boolean was = text != null;
      if (was && refused.headers().map().values().toString().contains(text)) {
        end = Instant.EPOCH;
      }
      return was;
    }

    private static long life(JsonNode answer) {
      long end = answer.path("expires_on").asLong(Instant.now().getEpochSecond() + 3600);
      return answer.path("expires_in").asLong(end - Instant.now().getEpochSecond());
    }

    private static JsonNode ask([=Name]Options options, Login login) throws IOException {
      HttpRequest request = login.request.get().timeout(options.timeout()).build();
      String server = request.uri().getHost();
      try {
        HttpResponse<InputStream> response =
            [=Name]Http.client(options).send(request, info -> new [=Name]Body(options.timeout()));
        try (InputStream answer = response.body()) {
          int status = response.statusCode();
          if (status / 100 != 2) {
            throw new [=Name]Http.Refused("no access token: " + status + " from " + server, status, status == 429 || status >= 500);
          }
          return JSON.readTree(answer);
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new InterruptedIOException("interrupted while waiting for an access token");
      } catch ([=Name]Http.Refused e) {
        throw e;
      } catch (JsonProcessingException e) {
        throw new IOException("the answer to the login is no JSON"); // which may hold a token
      } catch (IOException e) {
        throw new [=Name]Http.Lost("no access token: no answer from " + server + ": " + e, e);
      }
    }

    private static String required(JsonNode token) throws IOException {
      if (token.isMissingNode() || token.asText().isEmpty()) {
        throw new IOException("the answer to the login has no token");
      }
      return token.asText();
    }
  }
