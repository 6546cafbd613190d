package com.example.spark.customers;

import com.mongodb.MongoInterruptedException;
import com.mongodb.client.MongoCursor;
import java.io.IOException;
import org.bson.RawBsonDocument;

/** The documents of a query, of which no more are held than are fetched at once. */
final class CustomersResult implements CustomersClient.Cursor {
  private final MongoCursor<RawBsonDocument> documents;
  private CustomersClient.Message message;

  CustomersResult(MongoCursor<RawBsonDocument> documents) {
    this.documents = documents;
  }

  @Override
  public boolean next() throws IOException {
    try {
      if (!documents.hasNext()) {
        return false;
      }
      message = CustomersClient.Message.of(documents.next());
      return true;
    } catch (MongoInterruptedException e) {
      throw CustomersClient.interrupted(e);
    }
  }

  @Override
  public CustomersClient.Message message() {
    return message;
  }

  @Override
  public void close() {
    documents.close();
  }
}
