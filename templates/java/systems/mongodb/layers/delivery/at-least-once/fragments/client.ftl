  /** Whether some of what is written may have arrived before. */
  private boolean again;

  /** Inserts the rows; what is sent again over a new connection replaces what arrived the first time. */
  void write(List<Outgoing> rows) throws IOException {
    ask(collection -> {
      write(collection, rows.stream().map(this::model).toList());
      return null;
    });
  }

  private WriteModel<BsonDocument> model(Outgoing row) {
    BsonDocument document = document(row);
    document.computeIfAbsent("_id", name -> new BsonObjectId());
    return again
        ? new ReplaceOneModel<>(Filters.eq("_id", document.get("_id")), document, new ReplaceOptions().upsert(true))
        : new InsertOneModel<>(document);
  }

  /** Every write is confirmed by as many members of the replica set as the write concern wants. */
  void flush() {
    // nothing is on its way
  }

  /** Sends over a new connection, after one of which nobody knows what it has delivered. */
  [=Name]Client reconnected() {
    close();
    [=Name]Client other = new [=Name]Client(options);
    other.again = true;
    return other;
  }
