  /** Gives out access tokens, and knows those that are good. */
  private static final class Tokens {
    private static final Map<String, String> GOOD = new ConcurrentHashMap<>();
    private static final AtomicInteger GIVEN = new AtomicInteger();
    private static final AtomicInteger LIFETIME = new AtomicInteger(3600);
    private static final AtomicBoolean SHUT = new AtomicBoolean();

    /** Whether that kind of token is asked for there. */
    private static boolean isAsked([=Name]Call call, String path, String grant) {
      return call.path().equals(path) && grant.equals([=Name]Call.pairs(call.body()).get("grant_type"));
    }

    /** Gives one to whoever sent all of these. */
    private static void give([=Name]Call call, String style, Map<String, String> wanted) throws IOException {
      give(call, style, [=Name]Call.pairs(call.body()).entrySet().containsAll(wanted.entrySet()));
    }

    private static void give([=Name]Call call, String style, boolean right) throws IOException {
      pause(); // so that others ask meanwhile, if they do
      boolean known = right && !SHUT.get();
      answer(call, known ? 200 : 401, known
          ? "{\"access_token\": \"" + fresh(style) + "\", \"expires_in\": \"" + LIFETIME.get() + "\"}" : "{\"error\": \"" + call.body() + "\"}");
    }

    private static String fresh(String style) {
      String token = style + "-token-" + GIVEN.incrementAndGet();
      GOOD.put(token, style);
      return token;
    }

    private static boolean isGood([=Name]Call call, String style) {
      return style.equals(GOOD.get(String.valueOf(call.header("Authorization")).replaceFirst("^Bearer ", "")));
    }

    private static void pause() {
      try {
        Thread.sleep(50);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }
