  /** Sends rows by one request, and gives back those that the API did not take. */
  List<Refusal> write(Supplier<String> id, List<Encoded> rows) throws IOException {
    String array = rows.stream().map(Encoded::text).collect(Collectors.joining(",", "[", "]"));
    return deliver(writing(id, rows.get(0).row()).[=(settings.write.records.literal == "\"\"")
        ?then("text(array)", "body(" + settings.write.records.literal + ", new RawValue(array))")], rows);
  }

  private String text(Map<String, Object> values) throws IOException {
    return json([=nests?then("nested(values)", "values")]);
  }
