package [=package];

import com.mongodb.MongoInterruptedException;
import com.mongodb.client.MongoCursor;
import java.io.IOException;
import org.bson.RawBsonDocument;

/** The documents of a query, of which no more are held than are fetched at once. */
final class [=Name]Result implements [=Name]Client.Cursor {
  private final MongoCursor<RawBsonDocument> documents;
  private [=Name]Client.Message message;

  [=Name]Result(MongoCursor<RawBsonDocument> documents) {
    this.documents = documents;
  }

  @Override
  public boolean next() throws IOException {
    try {
      if (!documents.hasNext()) {
        return false;
      }
      message = [=Name]Client.Message.of(documents.next());
      return true;
    } catch (MongoInterruptedException e) {
      throw [=Name]Client.interrupted(e);
    }
  }

  @Override
  public [=Name]Client.Message message() {
    return message;
  }

  @Override
  public void close() {
    documents.close();
  }
}
