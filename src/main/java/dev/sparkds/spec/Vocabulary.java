package dev.sparkds.spec;

import dev.sparkds.model.AuthStyle;
import dev.sparkds.model.Column;
import dev.sparkds.model.DeliveryStyle;
import dev.sparkds.model.MisfitPolicy;
import dev.sparkds.model.Mode;
import dev.sparkds.model.Offset;
import dev.sparkds.model.OffsetStyle;
import dev.sparkds.model.OnError;
import dev.sparkds.model.PartitioningStyle;
import dev.sparkds.model.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The registry of words: every key of a spec, from which checker, JSON Schema, listing and reference all come. */
final class Vocabulary {
  private static final String EXACTLY =
      "no write is exactly-once by itself; a repeated row can be recognised by its key or published once";

  /** What people call the policies elsewhere. */
  private static final Map<String, String> MISFITS = Map.of(
      "null", "in YAML null is no value, so the word is nullify", "permissive", "Spark's PERMISSIVE is nullify, or rescue with a column",
      "failfast", "Spark's FAILFAST is fail", "drop", "no row is dropped for a value in it; filter by the rescued data column");

  private Vocabulary() {}

  static BlockShape spec(SystemPacks packs) {
    return spec(packs, packs.all());
  }

  /** The keys of a spec that has blocks of no other systems than these. */
  static BlockShape spec(SystemPacks packs, List<SystemPack> systems) {
    List<Key> keys = new ArrayList<>(identity(packs));
    keys.addAll(behaviour());
    systems.stream().flatMap(Vocabulary::settings).forEach(keys::add);
    return new BlockShape(List.copyOf(keys), Map.of());
  }

  private static List<Key> identity(SystemPacks packs) {
    return List.of(
        Key.needed("sparkds", new ChoiceShape("version", List.of("v1")), "The version of the spec language.", "v1"),
        Key.needed("name", NameShapes.connector(), "The short name for `spark.read().format(…)`.", "orders"),
        Key.of("description", TextShape.lines("text", 1000), "What the connector is for.", "Orders of the shop."),
        Key.needed("system", new ChoiceShape("system", packs.names()), "What it connects to.", "rabbitmq"),
        Key.of("modes", words("mode", Mode.class), "The ways in which Spark can use it.",
            List.of("batch-read", "stream-read")),
        Key.of("project", project(), "The coordinates of the generated project."),
        Key.of("options", new ListShape(OptionWords.option(), 200),
            "Options beyond those that the system brings; one with the same name refines it."),
        Key.of("auth", new ListShape(AuthWords.auth(), AuthStyle.values().length), "The ways to authenticate: the first whose options are all set is used."),
        Key.of("schema", schema(), "The table."));
  }

  private static List<Key> behaviour() {
    return List.of(
        Key.of("partitioning", partitioning(), "How a batch read is divided among tasks."),
        Key.of("offset", offset(), "How a stream remembers how far it has read."),
        Key.of("write", write(), "How rows are written."),
        Key.of("errors", errors(), "What happens when the system fails."));
  }

  private static Stream<Key> settings(SystemPack pack) {
    return pack.settings().isEmpty() ? Stream.empty() : Stream.of(Key.of(pack.name(),
        new BlockShape(pack.settings().stream().map(OptionWords::setting).toList(), Map.of()),
        "What only " + pack.name() + " has."));
  }

  private static BlockShape project() {
    return BlockShape.of(
        Key.of("group", NameShapes.group(), "The Maven group.", "com.acme.spark"),
        Key.of("artifact", NameShapes.artifact(), "The Maven artifact, also the folder.", "spark-orders"),
        Key.of("package", NameShapes.javaPackage(), "The Java package.", "com.acme.spark.orders"),
        Key.of("version", NameShapes.version(), "The version of the project.", "0.1.0"),
        Key.of("license", NameShapes.license(), "The licence, as an SPDX identifier.", "Apache-2.0"));
  }

  private static BlockShape schema() {
    return BlockShape.of(
        Key.of("columns", new ListShape(column(), 500), "The columns of the table."),
        Key.of("misfits", new ChoiceShape("policy", Word.labels(MisfitPolicy.class), MISFITS),
            "What becomes of a value that does not fit its column when it is read: the read fails, the column is null and the value "
                + "counted, or it is also kept in the rescued data column; fail unless said. A column that is never null fails "
                + "in any case, and so does a record that cannot be parsed.", "nullify"),
        Key.of("rescued-data-column", TextShape.line("a column name", 128),
            "The STRING column, one of those listed, that has a JSON object of the values of its row that did not fit, each by the name "
                + "of its column; null where all fit. It is read only.", "_rescued_data"))
        .refusing(Map.of("infer", "columns are listed; none are inferred"));
  }

  static BlockShape column() {
    return BlockShape.of(
        Key.needed("name", TextShape.line("a column name", 128), "The name of the column.", "placed_at"),
        Key.needed("type", TextShape.line("a Spark type", 4000), "The type, in Spark's DDL.",
            "TIMESTAMP", "ARRAY<STRUCT<sku: STRING, qty: INT>>"),
        Key.of("nullable", new FlagShape(), "Whether it may be null; true unless said.", false),
        Key.of("source", TextShape.line("a field name or JSON pointer", 256),
            "The field of the remote record: its name, or a JSON pointer when it starts with a slash; "
                + "the column's name unless said.", "/placed/at"),
        Key.of("format", word("format", Column.Format.class),
            "How the system writes a TIMESTAMP as a number; unless said, it is a text in ISO-8601.", "epoch-seconds"));
  }

  private static BlockShape partitioning() {
    return BlockShape.of(
        Key.of("style", word("partitioning style", PartitioningStyle.class), "How the read is divided.", "id-range"),
        Key.of("column", TextShape.line("a column name", 128), "The column to divide by. Where ids may be ObjectIds, id-range takes a STRING of them as well, by default that of the record itself.", "id"),
        Key.of("step", TextShape.duration(), "How much time one task reads, for time-range.", "PT1H"),
        Key.of("min-step", TextShape.duration(),
            "How far a step is halved when the system finds a result too large, for time-range.", "PT1M"));
  }

  private static BlockShape offset() {
    return BlockShape.of(
        Key.of("style", word("offset style", OffsetStyle.class), "The protocol.", "sequence"),
        Key.of("column", TextShape.line("a column name", 128), "The column to go by.", "placed_at"),
        Key.of("start", new AnyShape("earliest, latest or a value", 256),
            "Where a new stream starts: earliest, latest or a value of the style.", "earliest", 1200),
        Key.of("precision", word("precision", Offset.Precision.class), "The resolution of a time column.", "millis"),
        Key.of("lag", TextShape.duration(), "How late a row may show up in a time column.", "PT30S"));
  }

  private static BlockShape write() {
    return BlockShape.of(
        Key.of("batch-size", new CountShape(1, 1_000_000), "How many rows go to the system at once.", 500),
        Key.of("delivery", delivery(), "What a repeated write does.", "at-least-once"),
        Key.of("key", new ListShape(TextShape.line("a column name", 128), 32),
            "The columns that identify a row, for idempotent-key.", List.of("id")),
        Key.of("on-error", word("reaction", OnError.class), "What becomes of a record that cannot be converted.",
            "fail"));
  }

  private static ChoiceShape delivery() {
    return new ChoiceShape("delivery", Word.labels(DeliveryStyle.class), Map.of(
        "exactly-once", EXACTLY, "effectively-once", EXACTLY, "at-most-once", "no write may lose a row"));
  }

  static BlockShape errors() {
    return BlockShape.of(
        Key.of("retry", retry(), "How a failed request is repeated."),
        Key.of("circuit-breaker", breaker(), "How a system in distress is left alone, for systems that are asked by requests."),
        Key.of("connect-timeout", TextShape.duration(), "The longest that connecting may take.", "PT10S"),
        Key.of("timeout", TextShape.duration(), "The longest that one request may take.", "PT30S"),
        Key.of("total-timeout", TextShape.duration(), "How long an operation is tried, again and again.", "PT15M"));
  }

  private static BlockShape retry() {
    return BlockShape.of(
        Key.of("attempts", new CountShape(1, 100), "How often it is tried at most.", 5),
        Key.of("initial", TextShape.duration(), "The pause before the second try; it doubles each time.", "PT1S"),
        Key.of("max", TextShape.duration(), "The longest pause.", "PT60S"),
        Key.of("jitter", new FlagShape(), "Whether the pauses vary at random.", true),
        Key.of("on", new ListShape(TextShape.of("a status such as 429, a class of them such as 5xx, timeout or connection",
            "^([45][0-9]{2}|5xx|timeout|connection)$", 20), 50),
            "After what it is repeated; nothing else ever is.", List.of("429", "5xx", "timeout", "connection")));
  }

  private static BlockShape breaker() {
    return BlockShape.of(
        Key.of("failures", new CountShape(1, 1_000_000), "After how many failures in a row there are no more requests.", 10),
        Key.of("cool-down", TextShape.duration(), "For how long there are none; then one goes to try.", "PT5M"));
  }

  static <E extends Enum<E> & Word> ChoiceShape word(String what, Class<E> type) {
    return new ChoiceShape(what, Word.labels(type));
  }

  static <E extends Enum<E> & Word> ListShape words(String what, Class<E> type) {
    return new ListShape(word(what, type), type.getEnumConstants().length);
  }
}
