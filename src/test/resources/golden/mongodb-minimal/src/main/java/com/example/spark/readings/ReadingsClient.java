package com.example.spark.readings;

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
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.InsertOneModel;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.WriteModel;
import java.io.Closeable;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;
import org.bson.BsonDocument;
import org.bson.BsonObjectId;
import org.bson.BsonString;
import org.bson.BsonValue;
import org.bson.Document;
import org.bson.RawBsonDocument;
import org.bson.codecs.BsonDocumentCodec;
import org.bson.conversions.Bson;
import org.bson.types.ObjectId;

/** The only class that talks to MongoDB; it connects when it is first asked, and is used by one thread. */
final class ReadingsClient implements AutoCloseable {
  /** How many documents of a sample there are to a part, which then differ by a tenth or so. */
  private static final int SAMPLES = 100;

  private static final int UNAUTHORIZED = 13;
  private static final String ID = "id";

  private final ReadingsOptions options;
  private MongoClient client;
  private ReadingsFilters filters = ReadingsFilters.NONE;

  /** Whether some of what is written may have arrived before. */
  private boolean again;

  ReadingsClient(ReadingsOptions options) {
    this.options = options;
  }

  /** Asks the collection, and says in the JDK's way that the thread is to stop. */
  private <T> T ask(Function<MongoCollection<RawBsonDocument>, T> question) throws IOException {
    try {
      if (client == null) {
        client = MongoClients.create(ReadingsConnection.settings(options));
      }
      return question.apply(client.getDatabase(options.database()).getCollection(options.collection(), RawBsonDocument.class));
    } catch (MongoInterruptedException e) {
      throw interrupted(e);
    } catch (MongoTimeoutException e) {
      ReadingsConnection.requireTrust(client.getClusterDescription());
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

  /**
   * A document as MongoDB sends it.
   *
   * @param size the bytes of it
   */
  record Message(BsonDocument document, int size) {
    private static final BsonDocumentCodec CODEC = new BsonDocumentCodec();

    static Message of(RawBsonDocument raw) {
      return new Message(raw.decode(CODEC), raw.getByteBuffer().remaining());
    }

    /** A field, or one of an embedded document, as a plain Java value. */
    Object value(String source) {
      return ReadingsBson.value(ReadingsBson.at(document, source), ReadingsBson.type(source));
    }
  }

  /** The documents of one read: {@code next} gives every one of them, or throws. */
  interface Cursor extends Closeable {
    boolean next() throws IOException;

    Message message();
  }

  private Cursor open(Bson range, List<String> sources, int limit) throws IOException {
    List<Bson> conditions = new ArrayList<>(List.of(range));
    filters.conditions().stream()
        .forEach(condition -> conditions.add(ReadingsConditions.of(condition)));
    return ask(collection -> {
      FindIterable<RawBsonDocument> find = collection.find(Filters.and(conditions)).projection(projection(sources)).batchSize(options.fetchSize());
      return new ReadingsResult((limit == Integer.MAX_VALUE ? find : find.limit(limit)).cursor());
    });
  }

  /** Only what is of use; of a document and something in it, the document. */
  private static Bson projection(List<String> sources) {
    List<String> wanted = sources.stream()
        .filter(source -> sources.stream().noneMatch(outer -> source.startsWith(outer + "."))).toList();
    boolean id = sources.isEmpty() || sources.stream().anyMatch(source -> source.equals("_id") || source.startsWith("_id."));
    return id ? Projections.include(wanted.isEmpty() ? List.of("_id") : wanted)
        : Projections.fields(Projections.include(wanted), Projections.excludeId());
  }

  /**
   * What the least and the greatest value of a field make, null when there are no documents. Those whose value is none that
   * can be compared with the least that there may be would be in no part, so there may be none.
   */
  private <T> T bounds(String field, Object least, BiFunction<BsonValue, BsonValue, T> make) throws IOException {
    return ask(collection -> {
      RawBsonDocument other = collection.find(Filters.not(Filters.gte(field, least))).projection(Projections.include("_id")).first();
      if (other != null) {
        throw new IllegalStateException("there are documents without a usable " + field
            + ", by which the collection is read, so they would be missed; one has the _id " + other.get("_id"));
      }
      BsonValue first = end(collection, field, Sorts.ascending(field));
      return first == null ? null : make.apply(first, end(collection, field, Sorts.descending(field)));
    });
  }

  private static BsonValue end(MongoCollection<RawBsonDocument> collection, String field, Bson order) {
    RawBsonDocument document = collection.find().sort(order).projection(Projections.include(field)).first();
    return document == null ? null : ReadingsBson.at(document, field);
  }

  /** The whole number that is there, or the one below. */
  private static long whole(BsonValue number) {
    return number.isDecimal128() || number.isDouble()
        ? new BigDecimal(number.asNumber().decimal128Value().toString()).setScale(0, RoundingMode.FLOOR).longValueExact()
        : number.asNumber().longValue();
  }

  /** At most so many of the ids, less one, that are about as many of them apart. */
  private static <T extends Comparable<T>> SortedSet<T> cuts(List<T> ids, int parts) {
    List<T> sorted = ids.stream().sorted().toList();
    SortedSet<T> cuts = new TreeSet<>();
    for (int part = 1; part < parts && !sorted.isEmpty(); part++) {
      cuts.add(sorted.get((int) ((long) sorted.size() * part / parts)));
    }
    return cuts;
  }

  /** The values that a field has in some documents, of those that the stages before leave. */
  private List<BsonValue> sample(String field, int size, Bson... before) throws IOException {
    List<Bson> stages = new ArrayList<>(List.of(before));
    stages.addAll(List.of(Aggregates.sample(size), Aggregates.project(Projections.include(field))));
    return ask(collection -> collection.aggregate(stages).into(new ArrayList<>())).stream()
        .map(document -> ReadingsBson.at(document, field)).filter(value -> value != null).toList();
  }

  /** Where chunks begin; nowhere unless the collection is sharded by the values of the field first, and the user may see how. */
  private List<BsonValue> chunks(String field) throws IOException {
    try {
      return ask(collection -> {
        MongoDatabase config = client.getDatabase("config");
        BsonDocument sharded = config.getCollection("collections", BsonDocument.class).find(Filters.eq(collection.getNamespace().getFullName())).first();
        if (sharded == null || !field.equals(sharded.getDocument("key").getFirstKey()) || !sharded.getDocument("key").get(field).isNumber()) {
          return List.of();
        }
        Bson its = Filters.or(Filters.eq("ns", collection.getNamespace().getFullName()), // before MongoDB 5.0
            Filters.and(Filters.exists("uuid"), Filters.eq("uuid", sharded.get("uuid"))));
        return config.getCollection("chunks", BsonDocument.class).find(its).into(new ArrayList<>()).stream()
            .map(chunk -> chunk.getDocument("min").get(field)).toList();
      });
    } catch (MongoCommandException e) {
      if (e.getErrorCode() == UNAUTHORIZED) {
        return List.of();
      }
      throw e;
    }
  }

  /** The least id and the one after the greatest, or null when there are no documents. */
  long[] ids() throws IOException {
    return bounds(ID, Long.MIN_VALUE, (first, last) -> new long[] {whole(first), Math.addExact(whole(last), 1)});
  }

  /** At most so many ids, less one, that are as many chunks of a sharded collection apart, or about as many documents. */
  SortedSet<Long> cuts(long start, long end, int parts) throws IOException {
    List<Long> ids = options.bounds().equals("chunks") ? numbers(chunks(ID)).stream().filter(id -> id > start && id < end).toList() : List.of();
    return cuts(ids.isEmpty() ? numbers(sample(ID, parts * SAMPLES, Aggregates.match(within(start, end)))) : ids, parts);
  }

  /** Without the MinKey, at which the first chunk begins. */
  private static List<Long> numbers(List<BsonValue> values) {
    return values.stream().filter(BsonValue::isNumber).map(ReadingsClient::whole).toList();
  }

  private static Bson within(long start, long end) {
    return Filters.and(Filters.gte(ID, start), Filters.lt(ID, end));
  }

  Cursor read(ReadingsPartition range, List<String> sources, int limit) throws IOException {
    return open(within(range.start(), range.end()), sources, limit);
  }

  /** From now on asks for no documents that do not meet the conditions. */
  ReadingsClient where(ReadingsFilters conditions) {
    filters = conditions;
    return this;
  }

  /** The document of a row, with an ObjectId wherever the text of one is to be written as such. */
  private BsonDocument document(Outgoing row) {
    BsonDocument document = row.document();
    for (String field : options.objectIds().split(",")) {
      if (document.get(field) instanceof BsonString text && ObjectId.isValid(text.getValue())) {
        document.put(field, new BsonObjectId(new ObjectId(text.getValue())));
      }
    }
    return document;
  }

  private BulkWriteResult write(MongoCollection<RawBsonDocument> collection, List<WriteModel<BsonDocument>> models) {
    return collection.withDocumentClass(BsonDocument.class).bulkWrite(models, new BulkWriteOptions().ordered(options.ordered()));
  }

  /** A row on its way out. */
  record Outgoing(String id, BsonDocument document) {
    Outgoing(String id, Map<String, Object> values) {
      this(id, ReadingsBson.document(values));
    }
  }

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
  ReadingsClient reconnected() {
    close();
    ReadingsClient other = new ReadingsClient(options);
    other.again = true;
    return other;
  }

  @Override
  public void close() {
    if (client != null) {
      client.close();
      client = null;
    }
  }
}
