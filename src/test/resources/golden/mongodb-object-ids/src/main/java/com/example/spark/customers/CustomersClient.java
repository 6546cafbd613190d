package com.example.spark.customers;

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
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.WriteModel;
import java.io.Closeable;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
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
import org.bson.Document;
import org.bson.RawBsonDocument;
import org.bson.codecs.BsonDocumentCodec;
import org.bson.conversions.Bson;
import org.bson.types.ObjectId;

/** The only class that talks to MongoDB; it connects when it is first asked, and is used by one thread. */
final class CustomersClient implements AutoCloseable {
  /** How many documents of a sample there are to a part, which then differ by a tenth or so. */
  private static final int SAMPLES = 100;

  private static final int UNAUTHORIZED = 13;
  private static final String ID = "_id";

  /** None is less; MongoDB compares ObjectIds with each other alone. */
  private static final ObjectId LEAST = new ObjectId(new byte[12]);

  private static final List<String> KEY = List.of("_id");

  private final CustomersOptions options;
  private MongoClient client;
  private CustomersFilters filters = CustomersFilters.NONE;
  private boolean unique;
  private long unmatched;

  CustomersClient(CustomersOptions options) {
    this.options = options;
  }

  /** Asks the collection, and says in the JDK's way that the thread is to stop. */
  private <T> T ask(Function<MongoCollection<RawBsonDocument>, T> question) throws IOException {
    try {
      if (client == null) {
        client = MongoClients.create(CustomersConnection.settings(options));
      }
      return question.apply(client.getDatabase(options.database()).getCollection(options.collection(), RawBsonDocument.class));
    } catch (MongoInterruptedException e) {
      throw interrupted(e);
    } catch (MongoTimeoutException e) {
      CustomersConnection.requireTrust(client.getClusterDescription());
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
      if (source.equals(CustomersBson.OPERATION)) {
        return toWrite("upsert");
      }
      return CustomersBson.value(CustomersBson.at(document, source), CustomersBson.type(source));
    }

    /** What the column of the operation is for a document that is there. */
    private static Object toWrite(String said) {
      DataType type = CustomersBson.type(CustomersBson.OPERATION);
      return type instanceof BooleanType ? (Object) said.equalsIgnoreCase("true") : type instanceof NumericType ? new BigDecimal(said) : said;
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
        .filter(condition -> !condition.column().equals("operation"))
        .forEach(condition -> conditions.add(CustomersConditions.of(condition)));
    return ask(collection -> {
      FindIterable<RawBsonDocument> find = collection.find(Filters.and(conditions)).projection(projection(sources)).batchSize(options.fetchSize());
      return new CustomersResult((limit == Integer.MAX_VALUE ? find : find.limit(limit)).cursor());
    });
  }

  /** Only what is of use; of a document and something in it, the document. */
  private static Bson projection(List<String> sources) {
    List<String> wanted = sources.stream()
        .filter(source -> !source.equals(CustomersBson.OPERATION))
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
    return document == null ? null : CustomersBson.at(document, field);
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
        .map(document -> CustomersBson.at(document, field)).filter(value -> value != null).toList();
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

  /** The least and the greatest ObjectId as texts, or null when there is none. */
  String[] ids() throws IOException {
    return ask(collection -> {
      String least = end(collection, Sorts.ascending(ID));
      return least == null ? null : new String[] {least, end(collection, Sorts.descending(ID))};
    });
  }

  private static String end(MongoCollection<RawBsonDocument> collection, Bson order) {
    RawBsonDocument document = collection.find(Filters.gte(ID, LEAST)).sort(order).projection(Projections.include(ID)).first();
    return document == null ? null : texts(List.of(CustomersBson.at(document, ID))).get(0);
  }

  /** At most so many ObjectIds, less one, that are as many chunks of a sharded collection apart, or about as many documents. */
  SortedSet<String> cuts(int parts) throws IOException {
    List<String> ids = options.bounds().equals("chunks") ? texts(chunks(ID)) : List.of();
    return cuts(ids.isEmpty() ? texts(sample(ID, parts * SAMPLES)) : ids, parts);
  }

  private static List<String> texts(List<BsonValue> values) {
    return values.stream().filter(BsonValue::isObjectId).map(id -> id.asObjectId().getValue().toHexString()).toList();
  }

  Cursor read(CustomersPartition range, List<String> sources, int limit) throws IOException {
    return open(within(range), sources, limit);
  }

  /** What is not at least some ObjectId may be of any other type, or missing. */
  private static Bson within(CustomersPartition range) {
    List<Bson> ends = new ArrayList<>();
    if (range.start() != null) {
      ends.add(Filters.gte(ID, new ObjectId(range.start())));
    }
    if (range.end() != null) {
      Bson behind = Filters.gte(ID, new ObjectId(range.end()));
      ends.add(range.start() == null ? Filters.not(behind) : Filters.lt(ID, new ObjectId(range.end())));
    }
    return ends.isEmpty() ? new BsonDocument() : Filters.and(ends);
  }

  /** From now on asks for no documents that do not meet the conditions. */
  CustomersClient where(CustomersFilters conditions) {
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
  record Outgoing(String id, boolean deletes, BsonDocument document) {
    Outgoing(String id, Map<String, Object> values) {
      this(id, deletes(values), CustomersBson.document(values));
    }

    private static boolean deletes(Map<String, Object> values) {
      String said = String.valueOf(values.remove(CustomersBson.OPERATION)); // it is in no document
      if (!List.of("upsert", "delete").contains(said)) {
        throw new CustomersRows.Mismatch("'" + said + "' names no operation").in("operation");
      }
      return said.equals("delete");
    }
  }

  /** Inserts each row as a document, or does with the one with the same key as the row and the options say. */
  void upsert(List<Outgoing> rows) throws IOException {
    ask(collection -> {
      requireUniqueKey(collection);
      List<WriteModel<BsonDocument>> models = rows.stream().map(this::model).toList();
      BulkWriteResult result = write(collection, models);
      if (!options.unmatched().equals("insert")) {
        count(collection, models.stream().filter(model -> !(model instanceof DeleteOneModel)).toList(), result.getMatchedCount());
      }
      return null;
    });
  }

  /** How many rows were left out, as no document has their key. */
  long unmatched() {
    return unmatched;
  }

  private void count(MongoCollection<RawBsonDocument> collection, List<WriteModel<BsonDocument>> updates, int matched) {
    unmatched += updates.size() - matched;
    if (options.unmatched().equals("fail") && updates.size() > matched) {
      String missing = updates.stream().map(CustomersClient::key).filter(key -> collection.find(key).first() == null)
          .findFirst().map(key -> key.toBsonDocument().toJson()).orElse("a key that has come since");
      throw new IllegalStateException("no document meets " + missing + ", nor do " + (updates.size() - matched - 1)
          + " others of a batch; unmatched=insert adds them, and unmatched=skip leaves them out");
    }
  }

  /** Two attempts of a task that upsert at once would both insert, if no index kept them from it. */
  private void requireUniqueKey(MongoCollection<RawBsonDocument> collection) {
    if (!unique && !KEY.equals(List.of("_id"))) {
      unique = collection.listIndexes(BsonDocument.class).into(new ArrayList<>()).stream().anyMatch(index ->
          index.getBoolean("unique", BsonBoolean.FALSE).getValue() && index.getDocument("key").keySet().equals(Set.copyOf(KEY)));
      if (!unique) {
        throw new IllegalStateException("the collection " + options.collection() + " has no unique index on " + KEY
            + ", so a task that is tried again could insert its rows twice; make one first");
      }
    }
  }

  private WriteModel<BsonDocument> model(Outgoing row) {
    BsonDocument document = document(row);
    Bson key = Filters.and(KEY.stream().map(field -> Filters.eq(field, CustomersBson.at(document, field))).toList());
    if (row.deletes()) {
      return new DeleteOneModel<>(key);
    }
    boolean upsert = options.unmatched().equals("insert");
    return options.upsertBy().equals("replace")
        ? new ReplaceOneModel<>(key, document, new ReplaceOptions().upsert(upsert))
        : new UpdateOneModel<>(key, new BsonDocument("$set", document), new UpdateOptions().upsert(upsert));
  }

  private static Bson key(WriteModel<BsonDocument> model) {
    return model instanceof ReplaceOneModel<BsonDocument> replace ? replace.getFilter() : ((UpdateOneModel<BsonDocument>) model).getFilter();
  }

  @Override
  public void close() {
    if (client != null) {
      client.close();
      client = null;
    }
  }
}
