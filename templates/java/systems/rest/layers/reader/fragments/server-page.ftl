  /** How many records a page has: as many as are asked for, but never many. */
  private int size([=Name]Call call) {
    String asked = [=(settings.pagination.sizeParameter.literal == "\"\"")
        ?then("null", "call.value(\"" + settings.pagination.in + "\", " + settings.pagination.sizeParameter.literal + ", \"\")")];
    int most = emptyFirst && value(call) == null && !call.query().containsKey("_start") ? 0 : 5;
    return asked == null ? most : Math.min(most, Integer.parseInt(asked));
  }

  private volatile boolean emptyFirst;

  /** Lets the first page have no records from now on, though others follow. */
  void beginEmpty() {
    emptyFirst = true;
  }

  private static String value([=Name]Call call) {
    return call.value("[=settings.pagination.in]", [=settings.pagination.parameter.literal], "");
  }

  /** Those from a place on, and what the page says of those after it. */
  private String page([=Name]Call call, List<ObjectNode> all, int start, Map<String, JsonNode> others) {
    int from = Math.min(start, all.size());
    int to = Math.min(from + size(call), all.size());
    Map<String, JsonNode> more = new LinkedHashMap<>(others);
<@lines of="server-page-flag"/>
    return body(all.subList(from, to), more);
  }

  private volatile boolean circling;

  /** Lets each page be followed by the first. */
  void circle() {
    circling = true;
  }

  /** Where the page that begins at a place ends. */
  private int endOfPage([=Name]Call call, int start, List<ObjectNode> all) {
    return circling ? 0 : Math.min(start + size(call), all.size());
  }

  /** The URL of the same request for what comes later. */
  private static String link([=Name]Call call, int start) {
    String before = call.exchange().getRequestURI().toString().replaceAll("[?&]_start=[0-9]+", "");
    return before + (before.contains("?") ? "&" : "?") + "_start=" + start;
  }

  private static void total([=Name]Call call, String place, int records, Map<String, JsonNode> others) {
    if (place.startsWith("/")) {
      others.put(place, NODES.numberNode(records));
    } else {
      call.exchange().getResponseHeaders().set(place, Integer.toString(records));
    }
  }
