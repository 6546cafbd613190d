  /** The oplog no longer has the change that a token leads to. */
  private static final int HISTORY_LOST = 286;

  /** The time of the first change that the oplog still has. */
  String earliest() throws IOException {
    return ask(collection -> changes(collection).earliest());
  }

  /** Where the next change will be. */
  String latest() throws IOException {
    return ask(collection -> changes(collection).latest());
  }

  private [=Name]Changes changes(MongoCollection<RawBsonDocument> collection) {
    return new [=Name]Changes(
        collection, client.getDatabase("local").getCollection("oplog.rs", BsonDocument.class), options);
  }

  /** Whether there are changes after the token; true as well when they are gone. */
  boolean hasMore(String token) throws IOException {
    try {
      return ask(collection -> changes(collection).hasMore(token));
    } catch (MongoCommandException e) {
      if (e.getErrorCode() == HISTORY_LOST) {
        return true;
      }
      throw e;
    }
  }

  /** The documents of the next changes after the token, no more than said, and the token after the last of them. */
  Page page(String token, int max) throws IOException {
    try {
      return ask(collection -> changes(collection).page(token, max));
    } catch (MongoCommandException e) {
      if (e.getErrorCode() == HISTORY_LOST) {
        throw new Expired(e);
      }
      throw e;
    }
  }

  /** Some documents, and the token that leads to the next. */
  record Page(List<Message> messages, String next) {}

  /** The oplog has forgotten where a token leads. */
  static final class Expired extends IOException {
    private static final long serialVersionUID = 1;

    Expired(MongoCommandException cause) {
      super(cause.getErrorMessage(), cause);
    }
  }
