
  /** The codes of what the API may take soon. */
  private static final List<String> PASSING = List.of([=settings.write.results.passing.literal].split(","));

  /** A success says of each row, or of those not taken, what became of it. */
  private List<Refusal> deliver([=Name]Request request, List<Encoded> rows) throws IOException {
    byte[] answer = http.[=(settings.secondaryUrl == "true")?then("sendAnywhere(request, " + Name + "Client::mayGoElsewhere)", "send(request)")].content();
    [=(settings.write.failed.literal == "\"\"")?then("", "requireNone(answer, " + settings.write.failed.literal + ");\n    ")]JsonNode results = RECORDS.readTree(answer).at([=settings.write.results.records.literal]);
<@lines of="write-results-check"/>
    List<Refusal> refusals = new ArrayList<>();
    for (int i = 0; i < results.size(); i++) {
      JsonNode result = results.get(i);
      for (Encoded row : isTaken(result) ? List.<Encoded>of() : meant(result, i, rows)) {
        refusals.add(new Refusal(row, reason(result), PASSING.contains(result.at([=settings.write.results.code.literal]).asText())));
      }
    }
    return refusals;
  }

  private static String reason(JsonNode result) {
    JsonNode message = result.at([=settings.write.results.message.literal]);
    return message.isValueNode() ? message.asText() : message.toString();
  }
