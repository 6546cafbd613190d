  /** How to reach it with no other proof than that one, or with none. */
  Map<String, String> options(String style) {
    Map<String, Map<String, String>> ways = ways();
    Map<String, String> options = options();
    List.of([=auth?filter(way -> way.enough)?map(way -> "\"" + way.style + "\"")?join(", ")])
        .forEach(other -> options.keySet().removeAll(ways.getOrDefault(other, Map.of()).keySet()));
    options.putAll(ways.getOrDefault(style, Map.of()));
    return options;
  }

  /** By style, the options that prove who is asking. */
  Map<String, Map<String, String>> ways() {
    Map<String, Map<String, String>> ways = new LinkedHashMap<>();
<@lines of="system-ways"/>
    return ways;
  }
