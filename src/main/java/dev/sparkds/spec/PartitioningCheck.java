package dev.sparkds.spec;

import dev.sparkds.model.Column;
import dev.sparkds.model.Mode;
import dev.sparkds.model.Partitioning;
import dev.sparkds.model.PartitioningStyle;
import dev.sparkds.spec.ConnectorSpec.PartitioningSpec;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Checks the partitioning block. */
final class PartitioningCheck {
  private static final String PATH = "partitioning";

  private PartitioningCheck() {}

  static Optional<Partitioning> partitioning(Draft draft, List<Column> columns) {
    PartitioningSpec written = draft.spec().partitioning();
    boolean batch = draft.has(Mode.BATCH_READ);
    draft.requireMode(batch || written == null, PATH, "mode batch-read");
    return batch ? Optional.of(check(draft, columns, written == null ? PartitioningSpec.NONE : written))
        : Optional.empty();
  }

  private static Partitioning check(Draft draft, List<Column> columns, PartitioningSpec spec) {
    PartitioningStyle style = style(draft, columns, spec);
    boolean byTime = style == PartitioningStyle.TIME_RANGE;
    draft.refuseUnless(byTime, "partitioning.step", spec.step(), "style: time-range");
    draft.refuseUnless(byTime, "partitioning.min-step", spec.minStep(), "style: time-range");
    Optional<String> column = column(draft, columns, spec, style);
    return byTime ? stepped(draft, spec, column)
        : new Partitioning(style, style == PartitioningStyle.ID_RANGE && hasTexts(columns, column), column, Optional.empty(), Optional.empty());
  }

  /** The style as written, else the system's own unless no column can be told to fit it. */
  private static PartitioningStyle style(Draft draft, List<Column> columns, PartitioningSpec spec) {
    PartitioningStyle style =
        draft.pick(PATH, spec.style(), PartitioningStyle.class, draft.pack().partitioning());
    boolean silent = spec.style() == null && spec.column() == null && draft.spec().columns() != null
        && draft.pack().partitioning().styles().contains(PartitioningStyle.SINGLE);
    boolean plain = silent && style == PartitioningStyle.ID_RANGE && objectIds(draft, columns).isEmpty()
        && columns.stream().filter(column -> Types.whole(column.type())).count() != 1;
    return plain ? PartitioningStyle.SINGLE : style;
  }

  private static Optional<String> column(
      Draft draft, List<Column> columns, PartitioningSpec spec, PartitioningStyle style) {
    String path = "partitioning.column";
    if (!draft.pack().partitioning().styles().contains(style)) {
      return Optional.empty();
    }
    return switch (style) {
      case ID_RANGE -> ids(draft, columns, spec);
      case TIME_RANGE -> new ColumnPick(draft, columns, path, Types.INSTANT, Types::instant)
          .needed(spec.column(), style.label());
      case LIST, PARENT -> new ColumnPick(draft, columns, path, Types.NAMED, Types::named)
          .needed(spec.column(), style.label());
      case TOKEN_RANGE -> Optional.ofNullable(spec.column()).flatMap(
          new ColumnPick(draft, columns, path, "a single value", Types::simple)::named);
      case SINGLE, PAGE_RANGE, SHARD_RANGE -> {
        draft.refuseUnless(false, path, spec.column(), "another style than " + style.label());
        yield Optional.empty();
      }
    };
  }

  /** A column of texts has to be named, unless it is known to be the one with ObjectIds. */
  private static Optional<String> ids(Draft draft, List<Column> columns, PartitioningSpec spec) {
    boolean texts = spec.column() != null && draft.pack().objectIds().isPresent();
    String unless = draft.pack().objectIds().map(field -> ", or a STRING with source " + field + "; another STRING of ObjectIds has to be named").orElse("");
    ColumnPick pick = texts ? new ColumnPick(draft, columns, "partitioning.column", Types.WHOLE_OR_OBJECT_ID, Types::wholeOrText)
        : new ColumnPick(draft, columns, "partitioning.column", Types.WHOLE + unless, Types::whole);
    Optional<String> known = spec.column() == null ? objectIds(draft, columns) : Optional.empty();
    return known.or(() -> pick.needed(spec.column(), PartitioningStyle.ID_RANGE.label()));
  }

  /** The column of the field that has ObjectIds, if the system has such a field and the table such a column. */
  private static Optional<String> objectIds(Draft draft, List<Column> columns) {
    return draft.pack().objectIds().flatMap(field -> columns.stream()
        .filter(column -> column.source().equals(field) && Types.text(column.type())).map(Column::name).findFirst());
  }

  private static boolean hasTexts(List<Column> columns, Optional<String> name) {
    return columns.stream().anyMatch(column -> Optional.of(column.name()).equals(name) && Types.text(column.type()));
  }

  private static Partitioning stepped(Draft draft, PartitioningSpec spec, Optional<String> column) {
    Times times = new Times(draft.findings());
    Duration step = times.positive("partitioning.step", spec.step(), Duration.ofHours(1));
    Duration least = step.compareTo(Duration.ofMinutes(1)) < 0 ? step : Duration.ofMinutes(1);
    Duration minStep = times.positive("partitioning.min-step", spec.minStep(), least);
    if (minStep.compareTo(step) > 0) {
      draft.findings().add("partitioning.min-step", minStep + " is longer than the step, " + step, "");
    }
    return new Partitioning(PartitioningStyle.TIME_RANGE, false, column, Optional.of(step), Optional.of(minStep));
  }
}
