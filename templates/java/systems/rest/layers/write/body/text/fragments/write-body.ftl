  /** Sends a row, and gives it back when the API does not take it. */
  List<Refusal> write(Supplier<String> id, List<Encoded> rows) throws IOException {
    Encoded row = rows.get(0);
    [=Name]Request request = writing(id, row.row());
    request.headers().putIfAbsent("Content-Type", "text/plain; charset=utf-8");
    return alone([=(settings.write.operation.style == "column")?then("isDeletion(row.row()) ? request : ", "")]request.text(row.text()), row);
  }

  private String text(Map<String, Object> values) throws IOException {
    return [=settings.write.text?map(p -> (p.before.literal + p.after.literal == "\"\"\"\"")?then("", "around(" + p.before.literal + ", ")
        + {"none": "", "single": "single(", "double": "doubled("}[p.quote]
        + {"constant": p.value.literal, "column": "plain(values.get(" + Name + "Rows.source(" + p.column.literal + ")))"}[p.from]
        + (p.quote == "none")?then("", ")") + (p.before.literal + p.after.literal == "\"\"\"\"")?then("", ", " + p.after.literal + ")"))?join("\n        + ")];
  }

  /** A value as it stands in a text; what is not a single value is written as JSON. */
  private String plain(Object value) throws IOException {
    String json = json(value);
    return json.startsWith("\"") ? RECORDS.readValue(json, String.class) : json;
  }
<@fragments of="write-alone"/>
