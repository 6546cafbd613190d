package com.acme.spark.mongodb;

import com.mongodb.MongoInterruptedException;
import com.mongodb.client.MongoCursor;
import java.io.IOException;
import org.bson.RawBsonDocument;

/** The documents of a query, of which no more are held than are fetched at once. */
final class MongodbResult implements MongodbClient.Cursor {
  private final MongoCursor<RawBsonDocument> documents;
  private MongodbClient.Message message;

  MongodbResult(MongoCursor<RawBsonDocument> documents) {
    this.documents = documents;
  }

  @Override
  public boolean next() throws IOException {
    try {
      if (!documents.hasNext()) {
        return false;
      }
      message = MongodbClient.Message.of(documents.next());
      return true;
    } catch (MongoInterruptedException e) {
      throw MongodbClient.interrupted(e);
    }
  }

  @Override
  public MongodbClient.Message message() {
    return message;
  }

  @Override
  public void close() {
    documents.close();
  }
}
