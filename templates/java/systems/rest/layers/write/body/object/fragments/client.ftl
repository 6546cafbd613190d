  private void send(List<Outgoing> rows) throws IOException {
    for (Outgoing row : rows) {
      deliver(writing(row).[=(settings.write.records.literal == "\"\"")
          ?then("text(object(row).toString())", "body(" + settings.write.records.literal + ", object(row))")]);
    }
  }
