package com.example.spark.readings;

import com.mongodb.MongoInterruptedException;
import com.mongodb.client.MongoCursor;
import java.io.IOException;
import org.bson.RawBsonDocument;

/** The documents of a query, of which no more are held than are fetched at once. */
final class ReadingsResult implements ReadingsClient.Cursor {
  private final MongoCursor<RawBsonDocument> documents;
  private ReadingsClient.Message message;

  ReadingsResult(MongoCursor<RawBsonDocument> documents) {
    this.documents = documents;
  }

  @Override
  public boolean next() throws IOException {
    try {
      if (!documents.hasNext()) {
        return false;
      }
      message = ReadingsClient.Message.of(documents.next());
      return true;
    } catch (MongoInterruptedException e) {
      throw ReadingsClient.interrupted(e);
    }
  }

  @Override
  public ReadingsClient.Message message() {
    return message;
  }

  @Override
  public void close() {
    documents.close();
  }
}
