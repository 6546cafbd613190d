package dev.sparkds.spec;

import dev.sparkds.model.AuthStyle;
import dev.sparkds.model.DeliveryStyle;
import dev.sparkds.model.Dependency;
import dev.sparkds.model.Mode;
import dev.sparkds.model.Offset;
import dev.sparkds.model.OffsetStyle;
import dev.sparkds.model.OnError;
import dev.sparkds.model.PartitioningStyle;
import dev.sparkds.model.Word;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The words of {@code system.yaml} and {@code options.yaml}. */
final class PackWords {
  /** What a condition may ask about, and the words there are. */
  static final Map<String, List<String>> CONDITIONS = conditions();

  private PackWords() {}

  private static Map<String, List<String>> conditions() {
    Map<String, List<String>> words = new LinkedHashMap<>();
    words.put("modes", Word.labels(Mode.class));
    words.put("partitioning", Word.labels(PartitioningStyle.class));
    words.put("offset", Stream.concat(Word.labels(OffsetStyle.class).stream(),
        Stream.of(Offset.SEQUENCE_LOG, Offset.SEQUENCE_COLUMN)).toList());
    words.put("delivery", Word.labels(DeliveryStyle.class));
    words.put("on-error", Word.labels(OnError.class));
    words.put("auth", Word.labels(AuthStyle.class));
    words.put("errors", List.of("connect-timeout", "retry-on", "circuit-breaker"));
    return words;
  }

  static BlockShape system() {
    List<Key> keys = new ArrayList<>();
    keys.add(Key.needed("summary", TextShape.line("a line of text", 120), "The system in a line."));
    keys.add(Key.needed("modes", offer("mode", Mode.class), "The modes."));
    keys.add(Key.of("partitioning", offer("partitioning style", PartitioningStyle.class), "Partitioning, of what is read in batches."));
    keys.add(Key.of("offset", offer("offset style", OffsetStyle.class), "Offsets, of what is streamed."));
    keys.add(Key.needed("delivery", offer("delivery", DeliveryStyle.class), "Delivery."));
    keys.add(Key.needed("on-error", offer("reaction", OnError.class), "Reactions."));
    keys.add(Key.needed("auth", auth(), "Authentication."));
    keys.add(Key.of("errors", Vocabulary.errors(), "What a spec's block of that name is unless said."));
    keys.add(Key.of("message-ids", new ConditionShape(), "With which choices a redelivery is recognised by an id."));
    keys.add(Key.of("queried", new FlagShape(), "Whether it answers queries, so that it is told which columns and rows are of use."));
    keys.add(Key.of("spread", new FlagShape(), "Whether the rows of a span of time lie all over it, so that they are read in parts of it."));
    keys.add(Key.of("aggregates", new FlagShape(), "Whether it also aggregates and sorts, in place of giving all rows."));
    keys.add(Key.of("object-ids", TextShape.line("a field", 128), "The field that has ObjectIds unless said, where ids may be such."));
    keys.add(Key.of("events", events(), "What is told of a change besides the record."));
    keys.add(Key.of("settings", new ListShape(setting(3), 100), "The keys of the block named after the system."));
    keys.add(Key.of("shares", new ListShape(kebab(), 10), "The folders of `shared` that it takes."));
    keys.add(Key.of("shares-where", new ListShape(shared(), 10), "The folders of `shared` that it takes with some words only."));
    keys.add(Key.of("options", options(), "The options it brings."));
    keys.add(Key.needed("columns", new ListShape(Vocabulary.column(), 500), "The columns unless the spec has some."));
    keys.add(Key.of("refusals", new ListShape(refusal(), 100), "Combinations that cannot work."));
    keys.add(Key.of("dependencies", new ListShape(dependency(), 50), "The libraries it needs."));
    return new BlockShape(keys, Map.of());
  }

  private static BlockShape events() {
    return BlockShape.of(
        Key.needed("when", new ConditionShape(), "Where a column may have it."),
        Key.needed("fields", new ListShape(TextShape.of("a field that begins with a dollar", "^\\$[A-Za-z]+$", 60), 20), "Its fields."));
  }

  private static BlockShape shared() {
    return BlockShape.of(
        Key.needed("folder", kebab(), "The folder."),
        Key.needed("when", new ConditionShape(), "Where it is taken."));
  }

  static ListShape options() {
    List<Key> keys = new ArrayList<>(OptionWords.keys(NameShapes.option()));
    keys.addAll(OptionWords.relations());
    keys.add(Key.of("when", new ConditionShape(), "Where the option exists."));
    keys.add(Key.of("default-of", new ChoiceShape("path", List.copyOf(Defaults.PATHS)),
        "The path of the spec that holds its default."));
    return new ListShape(new BlockShape(keys, Map.of()), 200);
  }

  /** A key of the system's block, and of the blocks in it, so many levels deep. */
  private static BlockShape setting(int levels) {
    List<Key> keys = new ArrayList<>(OptionWords.keys(kebab()));
    keys.add(Key.of("names", new ChoiceShape("kind", List.of("option", "column", "full-column")), "What the value is the name of."));
    keys.add(Key.of("list", new FlagShape(), "Whether there may be many."));
    keys.add(Key.of("when", new ConditionShape(), "The words beside it with which it has a meaning."));
    if (levels > 0) {
      keys.add(Key.of("settings", new ListShape(setting(levels - 1), 100), "The keys of a block."));
    }
    return new BlockShape(keys, Map.of());
  }

  private static TextShape kebab() {
    return TextShape.of("a kebab-case word", "^[a-z][a-z0-9]*(-[a-z0-9]+)*$", 60);
  }

  private static <E extends Enum<E> & Word> BlockShape offer(String what, Class<E> type) {
    return BlockShape.of(
        Key.needed("default", new OneOrMoreShape(Vocabulary.words(what, type)), "What it does unless the spec says."),
        Key.needed("styles", Vocabulary.words(what, type), "What it can do."));
  }

  private static BlockShape auth() {
    List<Key> keys = new ArrayList<>(offer("auth style", AuthStyle.class).keys());
    keys.add(Key.of("needs", new BlockShape(Word.labels(AuthStyle.class).stream()
        .map(style -> Key.of(style, new ListShape(NameShapes.option(), 10), "Its options.")).toList(), Map.of()),
        "By style, the options without which it is not to be had."));
    return new BlockShape(List.copyOf(keys), Map.of());
  }

  private static BlockShape refusal() {
    return BlockShape.of(
        Key.needed("when", new ConditionShape(), "The combination."),
        Key.needed("reason", TextShape.line("a line of text", 500), "Why it cannot work."));
  }

  private static BlockShape dependency() {
    return BlockShape.of(
        Key.needed("group", NameShapes.group(), "The Maven group."),
        Key.needed("artifact", NameShapes.artifact(), "The Maven artifact."),
        Key.needed("version", NameShapes.version(), "The version."),
        Key.of("scope", Vocabulary.word("scope", Dependency.Scope.class), "Where it is needed."),
        Key.of("relocate", NameShapes.javaPackage(), "The package prefix that the shaded jar moves."),
        Key.of("exclude", new ListShape(NameShapes.group(), 50), "The groups of what it brings without need."),
        Key.of("when", new ConditionShape(), "Where it is needed, unless always."));
  }
}
