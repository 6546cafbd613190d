package dev.sparkds.init;

import dev.sparkds.model.Mode;
import dev.sparkds.model.OffsetStyle;
import dev.sparkds.model.PartitioningStyle;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** Decides by what a read is divided, and by what a stream knows its place. */
final class Bounds {

  private Bounds() {}

  /** Whether the system has an offset that goes with the columns. */
  static boolean canFollow(Outline outline) {
    List<OffsetStyle> styles = outline.pack().offset().styles();
    return styles.stream().anyMatch(style -> style != OffsetStyle.TIMESTAMP || time(outline).isPresent());
  }

  private static Optional<Guess<String>> time(Outline outline) {
    return Optional.ofNullable(TimeGuess.of(outline.fields()));
  }

  static Optional<Guess<Map<String, Object>>> offset(Outline outline) {
    if (!outline.has(Mode.STREAM_READ)) {
      return Optional.empty();
    }
    if (outline.answers().offset() != null) {
      return Optional.of(given(outline, outline.answers().offset()));
    }
    List<OffsetStyle> styles = outline.pack().offset().styles();
    Optional<Guess<String>> time = time(outline).filter(guess -> styles.contains(OffsetStyle.TIMESTAMP)
        && (guess.confidence() == Confidence.LIKELY && !outline.clues().fields().isEmpty()
            || outline.pack().offset().first() == OffsetStyle.TIMESTAMP));
    return Optional.of(time.map(guess -> guess.with(block(OffsetStyle.TIMESTAMP.label(), guess.value())))
        .orElseGet(() -> alternatives(block(usual(outline, styles).label(), null), outline.pack().offset().labels())));
  }

  /** The style that the system has unless said, or the next one when that needs a time and there is none. */
  private static OffsetStyle usual(Outline outline, List<OffsetStyle> styles) {
    OffsetStyle first = outline.pack().offset().first();
    return first != OffsetStyle.TIMESTAMP || time(outline).isPresent() ? first
        : styles.stream().filter(style -> style != OffsetStyle.TIMESTAMP).findFirst().orElse(first);
  }

  static Optional<Guess<Map<String, Object>>> partitioning(Outline outline) {
    if (!outline.has(Mode.BATCH_READ)) {
      return Optional.empty();
    }
    if (outline.answers().partitioning() != null) {
      return Optional.of(given(outline, outline.answers().partitioning()));
    }
    List<PartitioningStyle> styles = outline.pack().partitioning().styles();
    return ranged(outline, styles).or(() -> keyed(outline)).or(() -> Optional.of(plain(outline, styles)));
  }

  private static Optional<Guess<Map<String, Object>>> ranged(Outline outline, List<PartitioningStyle> styles) {
    String column = outline.clues().ranged();
    Predicate<Field> fits = field -> field.name().equals(column) && field.is("TIMESTAMP");
    return styles.contains(PartitioningStyle.TIME_RANGE) && outline.fields().stream().anyMatch(fits)
        ? Optional.of(Guess.likely(block("time-range", column), "a request can ask for a range of it")) : Optional.empty();
  }

  private static Optional<Guess<Map<String, Object>>> keyed(Outline outline) {
    List<String> wholes = outline.fields().stream().filter(Field::isWhole).map(Field::name).toList();
    boolean usual = outline.pack().partitioning().first() == PartitioningStyle.ID_RANGE;
    Optional<Guess<List<String>>> key = outline.key().filter(each -> each.value().size() == 1 && wholes.containsAll(each.value()));
    return !usual ? Optional.empty() : key.map(each -> each.with(block("id-range", each.value().get(0))))
        .or(() -> wholes.size() == 1 && outline.clues().fields().isEmpty()
            ? Optional.of(Guess.given(block("id-range", wholes.get(0)))) : Optional.empty());
  }

  private static Guess<Map<String, Object>> plain(Outline outline, List<PartitioningStyle> styles) {
    PartitioningStyle style = outline.pack().partitioning().first();
    boolean needsColumn = !EnumSet.of(PartitioningStyle.SINGLE, PartitioningStyle.PAGE_RANGE, PartitioningStyle.SHARD_RANGE,
        PartitioningStyle.TOKEN_RANGE).contains(style);
    return alternatives(block(needsColumn && styles.contains(PartitioningStyle.SINGLE) ? "single" : style.label(), null),
        outline.pack().partitioning().labels());
  }

  /** The columns that a style can go by, in the order of their likeliness; none when it needs none. */
  static List<String> columns(Outline outline, String style) {
    List<Field> fields = outline.fields();
    return switch (style) {
      case "timestamp", "time-range" -> byTime(outline);
      case "id-range" -> fields.stream().filter(Field::isWhole).map(Field::name).toList();
      case "list", "parent" -> fields.stream().filter(field -> field.isWhole() || field.is("STRING")).map(Field::name).toList();
      default -> List.of();
    };
  }

  private static List<String> byTime(Outline outline) {
    String best = time(outline).map(Guess::value).orElse("");
    return outline.fields().stream().filter(field -> field.is("TIMESTAMP")).map(Field::name)
        .sorted((a, b) -> Boolean.compare(b.equals(best), a.equals(best))).toList();
  }

  /** A style and a column as a person said them, or the first column that fits. */
  private static Guess<Map<String, Object>> given(Outline outline, String answer) {
    String[] words = answer.split(":", 2);
    List<String> fitting = columns(outline, words[0]);
    return words.length > 1 ? Guess.given(block(words[0], words[1]))
        : fitting.size() == 1 || fitting.isEmpty() ? Guess.given(block(words[0], fitting.isEmpty() ? null : fitting.get(0)))
        : Guess.unsure(block(words[0], fitting.get(0)), "the first that fits of " + String.join(", ", fitting));
  }

  private static Guess<Map<String, Object>> alternatives(Map<String, Object> block, List<String> labels) {
    List<String> others = labels.stream().filter(label -> !label.equals(block.get("style"))).toList();
    return new Guess<>(block, others.isEmpty() ? "" : "or " + String.join(", ", others), Confidence.GIVEN);
  }

  private static Map<String, Object> block(String style, String column) {
    return Block.of("style", style, "column", column);
  }
}
