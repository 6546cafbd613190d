  /**
   * A row on its way out.
   *
   * @param values a plain Java value for each source: Boolean, Number, String, byte[], a java.time type, List, Map or null
   */
  record Outgoing(String id, Map<String, Object> values) {}

  /** The request that takes rows, of which this is the first. */
  private [=Name]Request writing(Outgoing row) {
    return new [=Name]Request("[=settings.write.method?upper_case]", options.url(), [=settings.write.path.literal])
        [=settings.write.parameters?map(p -> "." + p.in + "(" + p.name.literal + ", " + {
            "constant": p.value.literal,
            "option": "options." + p.option + "()",
            "column": "row.values().get(" + Name + "Rows.source(" + p.column.literal + "))",
            "row-id": "row.id()"
            }[p.from] + ")")?join("\n        ")];
  }

  /** Sends a request whose success may yet list what was not taken. */
  private void deliver([=Name]Request request) throws IOException {
    [=(settings.write.failed.literal == "\"\"")?then("", "byte[] answer = ")]http.[=(settings.secondaryUrl == "true")
        ?then("sendAnywhere(request, " + Name + "Client::mayGoElsewhere)", "send(request)")].content();
[=(settings.write.failed.literal == "\"\"")?then("", "    requireNone(answer, " + settings.write.failed.literal + ");")]
  }

  private static void requireNone(byte[] answer, String pointer) throws IOException {
    JsonNode failed = RECORDS.readTree(answer).at(pointer);
    boolean none = failed.isMissingNode() || failed.isNull()
        || (failed.isContainerNode() ? failed.isEmpty() : failed.asText().matches("|0|false"));
    if (!none) {
      String list = failed.toString();
      throw new IOException("rows were not taken: " + list.substring(0, Math.min(list.length(), 1000)));
    }
  }
<@fragments of="json-put"/>
