  /** Sends rows by one request, and gives back those that the API did not take. */
  List<Refusal> write(Supplier<String> id, List<Encoded> rows) throws IOException {
    String lines = rows.stream().map(row -> row.text() + "\n").collect(Collectors.joining());
    return deliver(writing(id, rows.get(0).row()).text(lines), rows);
  }

  private String text(Map<String, Object> values) throws IOException {
    return json([=nests?then("nested(values)", "values")]);
  }
