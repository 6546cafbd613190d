  private static final List<String> SOURCES = Stream.of([=Name]Rows.SCHEMA.fieldNames()).map([=Name]Rows::source)[=
      rescues?then(".filter(Predicate.not(" + rescuedData.literalColumn + "::equals))", "")].toList();
  private static final String DELIMITER = [={"comma": "\",\"", "semicolon": "\";\"", "tab": "\"\\t\"", "pipe": "\"|\""}[settings.read.delimiter]];

  /** The records of the page in lines, as RFC 4180 has it. */
  private static String body(List<ObjectNode> page, Map<String, JsonNode> others) {
    String header = SOURCES.stream().map(source -> quoted(source.replaceFirst("^/", ""))).collect(Collectors.joining(DELIMITER)) + "\r\n";
    return page.stream()
        .map(record -> SOURCES.stream().map(source -> cell(field(record, source))).collect(Collectors.joining(DELIMITER)) + "\r\n")
        .collect(Collectors.joining("", [=(settings.read.header == "true")?then("header", "\"\"")], ""));
  }

  private static String cell(JsonNode value) {
    if (value.isMissingNode() || value.isNull()) {
      return [=settings.read.nullText.literal];
    }
    return value.isNumber() ? value.asText() : quoted(value.isTextual() ? value.textValue() : value.toString());
  }

  private static String quoted(String text) {
    return "\"" + text.replace("\"", "\"\"") + "\"";
  }

  private static void put(ObjectNode record, String place, JsonNode value) {
    record.set(place.replaceFirst("^/", ""), value);
  }
