  private static final Pattern TEXT = Pattern.compile([=settings.write.text?map(p -> "Pattern.quote(" + p.before.literal + ") + "
      + (p.from == "constant")?then("Pattern.quote(" + p.value.literal + ")", "part(\"" + p.quote + "\")")
      + " + Pattern.quote(" + p.after.literal + ")")?join("\n      + ")], Pattern.DOTALL);

  private static String part(String quote) {
    return switch (quote) {
      case "single" -> "('(?:[^']|'')*')";
      case "double" -> "(\"(?:[^\"\\\\]|\\\\.)*\")";
      default -> "(.*?)";
    };
  }

  /** The columns that are in the text, and those that are elsewhere in the request. */
  private static List<JsonNode> written([=Name]Call call) {
    ObjectNode record = NODES.objectNode();
    Matcher parts = TEXT.matcher(call.body());
    if (!parts.matches()) {
      throw new IllegalArgumentException("this is no text of a row: " + call.body());
    }
<#list settings.write.text?filter(p -> p.from == "column") as p>
    set(record, [=p.column.literal], meant(parts.group([=p?counter]), "[=p.quote]"));
</#list>
<#list settings.write.parameters?filter(p -> p.from == "column") as p>
    set(record, [=p.column.literal], call.value("[=p.in]", [=p.name.literal], [=settings.write.path.literal]));
</#list>
    return List.of(record);
  }

  /** A text as it was before it was put in quotes. */
  private static String meant(String text, String quote) {
    String inner = quote.equals("none") ? text : text.substring(1, text.length() - 1);
    return switch (quote) {
      case "single" -> inner.replace("''", "'");
      case "double" -> inner.replaceAll("(?s)\\\\(.)", "$1");
      default -> inner;
    };
  }

  /** A column of a record, by its text; what is no text is there as JSON. */
  private static void set(ObjectNode record, String column, String text) {
    boolean plain = [=Name]Rows.SCHEMA.apply(column).dataType().catalogString().matches("string|binary|date|timestamp.*|.*char.*|interval.*");
    String source = [=Name]Rows.source(column);
    set(record, source.startsWith("/") ? source : "/" + source,
        text == null ? NODES.nullNode() : plain ? NODES.textNode(text) : [=Name]Json.parse(text));
  }
