  /** Sends a row, and gives it back when the API does not take it. */
  List<Refusal> write(Supplier<String> id, List<Encoded> rows) throws IOException {
    Encoded row = rows.get(0);
    [=Name]Request request = writing(id, row.row());
    return alone([=(settings.write.operation.style == "column")?then("isDeletion(row.row()) ? request : ", "")][=(settings.write.records.literal == "\"\"")
        ?then("request.text(row.text())", "request.body(" + settings.write.records.literal + ", new RawValue(row.text()))")], row);
  }

  private String text(Map<String, Object> values) throws IOException {
    return json([=nests?then("nested(values)", "values")]);
  }
<@fragments of="write-alone"/>
