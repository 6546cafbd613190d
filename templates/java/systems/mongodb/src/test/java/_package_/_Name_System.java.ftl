package [=package];

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.IntStream;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.CharType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.NumericType;
import org.apache.spark.sql.types.StringType;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.bson.BsonDecimal128;
import org.bson.BsonDocument;
import org.bson.BsonObjectId;
import org.bson.BsonValue;
import org.bson.conversions.Bson;
import org.bson.types.Decimal128;
import org.bson.types.ObjectId;

/** The live system of the tests: a collection of its own, written and read without the connector. */
final class [=Name]System implements AutoCloseable {
  /** The columns whose values may change between two reads: a stream has something in those of events. */
  static final Set<String> UNSTABLE = Set.of([=columns?filter(c -> c.literalSource?starts_with("\"$"))?map(c -> c.literalName)?join(", ")]);

  private static final StructType SCHEMA = [=Name]Rows.SCHEMA;

  /** The columns that are none of a document's own. */
  private static final Set<String> NO_FIELDS =
      Set.of([=columns?filter(c -> c.rescued || c.literalName == settings.write.operation.column.literal || c.literalSource?starts_with("\"$"))?map(c -> c.literalName)?join(", ")]);

  private final String name = "tests of [=name] " + UUID.randomUUID();
  private final MongoCollection<BsonDocument> collection =
      [=Name]Server.shared().client().getDatabase("tests").getCollection(name, BsonDocument.class);

  private [=Name]System() {
<@lines of="system-new"/>
  }

  /** A new and empty one. */
  static [=Name]System fresh() {
    return new [=Name]System();
  }

  /** How to reach it. */
  Map<String, String> options() {
    Map<String, String> options = new TreeMap<>();
<#list options?filter(option -> option.required) as option>
    options.put([=option.literalName], [=option.testValue]);
</#list>
    options.put("uri", [=Name]Server.shared().uri());
    options.put("database", "tests");
    options.put("collection", name);
<@lines of="system-options"/>
    return options;
  }

  /** The collection itself. */
  MongoCollection<BsonDocument> collection() {
    return collection;
  }

  /** Adds rows number {@code from} to {@code from + count - 1}. */
  void append(int from, int count) {
<@lines of="system-append"/>
    collection.insertMany(expected(from, count).stream().map([=Name]System::document).toList());
  }

  private static BsonDocument document(Row row) {
    BsonDocument document = new BsonDocument();
    for (int i = 0; i < SCHEMA.size(); i++) {
      StructField column = SCHEMA.apply(i);
      if (!NO_FIELDS.contains(column.name())) {
        [=Name]Paths.put(document, [=Name]Rows.source(column.name()), [=Name]Documents.of(column.dataType(), row.get(i)));
      }
    }
<@lines of="system-document"/>
    return document;
  }

  /** What row number i is, in the order of the table's columns. */
  Row expected(int i) {
    Row row = [=Name]Samples.row(SCHEMA, i);
    Map<String, Object> cells = new LinkedHashMap<>();
    for (int column = 0; column < SCHEMA.size(); column++) {
      cells.put(SCHEMA.fieldNames()[column], [=Name]Kept.of(SCHEMA.apply(column).dataType(), row.get(column)));
    }
<@fragments of="system-row"/>
    return RowFactory.create(cells.values().toArray());
  }

  List<Row> expected(int from, int count) {
    return IntStream.range(from, from + count).mapToObj(this::expected).toList();
  }

  private static Object whole(String column, long value) {
    return [=Name]Json.to(SCHEMA.apply(column).dataType(), JsonNodeFactory.instance.numberNode(value));
  }

  private static Instant timeOf(int i) {
    return Instant.parse("2020-01-01T00:00:00Z").plusSeconds(120L * i);
  }
<@fragments of="system"/>

  /** The rows that are there. */
  List<Row> contents() {
    List<Row> rows = new ArrayList<>();
    for (BsonDocument document : collection.find()) {
      Map<String, Object> cells = new LinkedHashMap<>();
      for (StructField column : SCHEMA.fields()) {
        cells.put(column.name(), [=Name]Documents.to(column.dataType(), [=Name]Paths.at(document, [=Name]Rows.source(column.name()))));
      }
<@fragments of="system-cells"/>
      rows.add(RowFactory.create(cells.values().toArray()));
    }
    return rows;
  }

  /** Takes it away, so that to ask for it is an error. */
  @Override
  public void close() {
    [=Name]Server.shared().close(name);
  }
}
