  private void send(List<Outgoing> rows) throws IOException {
    ArrayNode array = RECORDS.createArrayNode();
    rows.forEach(row -> array.add(object(row)));
    deliver(writing(rows.get(0)).[=(settings.write.records.literal == "\"\"")
        ?then("text(array.toString())", "body(" + settings.write.records.literal + ", array)")]);
  }
