package [=package];

import com.mongodb.MongoCommandException;
import com.mongodb.MongoException;
import com.mongodb.MongoInterruptedException;
import com.mongodb.MongoNodeIsRecoveringException;
import com.mongodb.MongoNotPrimaryException;
import com.mongodb.MongoSocketException;
import com.mongodb.MongoTimeoutException;
import com.mongodb.bulk.BulkWriteResult;
import com.mongodb.client.FindIterable;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Aggregates;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.DeleteOneModel;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.InsertOneModel;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.WriteModel;
import java.io.Closeable;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Date;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.spark.sql.types.BooleanType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.NumericType;
import org.bson.BsonBoolean;
import org.bson.BsonDocument;
import org.bson.BsonObjectId;
import org.bson.BsonString;
import org.bson.BsonValue;
import org.bson.ByteBuf;
import org.bson.Document;
import org.bson.RawBsonDocument;
import org.bson.codecs.BsonDocumentCodec;
import org.bson.conversions.Bson;
import org.bson.types.Decimal128;
import org.bson.types.ObjectId;

/** The only class that talks to MongoDB; it connects when it is first asked, and is used by one thread. */
final class [=Name]Client implements AutoCloseable {
  private final [=Name]Options options;
  private MongoClient client;

  [=Name]Client([=Name]Options options) {
    this.options = options;
  }

  /** Asks the collection, and says in the JDK's way that the thread is to stop. */
  private <T> T ask(Function<MongoCollection<RawBsonDocument>, T> question) throws IOException {
    try {
      if (client == null) {
        client = MongoClients.create([=Name]Connection.settings(options));
      }
      return question.apply(client.getDatabase(options.database()).getCollection(options.collection(), RawBsonDocument.class));
    } catch (MongoInterruptedException e) {
      throw interrupted(e);
    } catch (MongoTimeoutException e) {
      [=Name]Connection.requireTrust(client.getClusterDescription());
      throw e;
    }
  }

  static InterruptedIOException interrupted(MongoInterruptedException e) {
    Thread.currentThread().interrupt();
    InterruptedIOException interrupted = new InterruptedIOException(e.getMessage());
    interrupted.initCause(e);
    return interrupted;
  }

  /** Whether the same call may succeed in a moment: after a lost connection or an election, say, but not with a wrong password. */
  static boolean isTransient(Exception failure) {
    return Stream.<Throwable>iterate(failure, cause -> cause != null, Throwable::getCause).anyMatch(cause ->
        cause instanceof MongoSocketException
            || cause instanceof MongoTimeoutException
            || cause instanceof MongoNotPrimaryException
            || cause instanceof MongoNodeIsRecoveringException
            || cause instanceof MongoException e && e.hasErrorLabel("RetryableWriteError"));
  }

  /** Asks for as little as shows that the collection may be read, and says so or throws. */
  String check() throws IOException {
    return ask(collection -> {
      collection.find().projection(Projections.include("_id")).first();
      return "MongoDB " + client.getDatabase(options.database()).runCommand(new Document("buildInfo", 1)).getString("version") + " ok";
    });
  }

<@fragments of="client"/>

  @Override
  public void close() {
    if (client != null) {
      client.close();
      client = null;
    }
  }
}
