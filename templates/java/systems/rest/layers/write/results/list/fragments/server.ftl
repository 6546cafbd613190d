  private static final String PASSING = [=settings.write.results.passing.literal].split(",")[0];

  /** With the fault, the first row is refused for good, and the second for now. */
  private static boolean isTaken(int place, Fault fault) {
    return fault != Fault.PARTIAL || place > 1;
  }

  private static String answerOf(List<JsonNode> rows, Fault fault) {
    ArrayNode results = NODES.arrayNode();
    for (int i = 0; i < rows.size(); i++) {
      boolean taken = isTaken(i, fault);
      String code = i == 0 ? "422" : PASSING;
      ObjectNode result = NODES.objectNode();
<@lines of="server-result"/>
      if (!taken) {
        set(result, [=settings.write.results.code.literal],
            code.matches("[0-9]+") ? NODES.numberNode(Integer.parseInt(code)) : NODES.textNode(code));
        set(result, [=settings.write.results.message.literal],
            NODES.textNode(i == 0 ? "no such thing" : "too much to do"));
      }
      results.add(result);
    }
    return nested([=settings.write.results.records.literal], results.toString());
  }
