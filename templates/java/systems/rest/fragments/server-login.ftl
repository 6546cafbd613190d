  /** Gives out access tokens, and knows those that are good. */
  private static final class Tokens {
    private static final Set<String> GOOD = ConcurrentHashMap.newKeySet();
    private static final AtomicInteger GIVEN = new AtomicInteger();

    private static void give([=Name]Call call, String grant) throws IOException {
      Map<String, String> form = [=Name]Call.pairs(call.body());
      boolean known = form.entrySet().containsAll(
          Map.of("grant_type", grant, "client_id", "reader", "client_secret", "secret").entrySet());
      answer(call, known ? 200 : 401, "{\"access_token\": \"" + fresh() + "\", \"expires_in\": 3600}");
    }

    private static String fresh() {
      String token = "token-" + GIVEN.incrementAndGet();
      GOOD.add("Bearer " + token);
      return token;
    }

    private static boolean isGood([=Name]Call call) {
      return GOOD.contains(call.header("Authorization"));
    }
  }
