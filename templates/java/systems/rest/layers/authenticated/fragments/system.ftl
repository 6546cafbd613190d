  /** By style, the options that prove who is asking. */
  Map<String, Map<String, String>> ways() {
    Map<String, Map<String, String>> ways = new LinkedHashMap<>();
<@fragments of="system-ways"/>
    return ways;
  }
