package dev.sparkds.spec;

import dev.sparkds.model.Column;
import dev.sparkds.model.DeliveryStyle;
import dev.sparkds.model.OnError;
import dev.sparkds.model.Write;
import dev.sparkds.spec.ConnectorSpec.WriteSpec;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Checks the write block. */
final class WriteCheck {
  private static final int BATCH_SIZE = 500;

  private WriteCheck() {}

  static OnError onError(Draft draft) {
    return draft.pick("on-error", orNone(draft).onError(), OnError.class, draft.pack().onError());
  }

  static Optional<Write> write(Draft draft, List<Column> columns, OnError onError) {
    draft.requireMode(draft.writes() || draft.spec().write() == null, "write", "mode batch-write or stream-write");
    return draft.writes() ? Optional.of(check(draft, columns, orNone(draft), onError)) : Optional.empty();
  }

  private static WriteSpec orNone(Draft draft) {
    return draft.spec().write() == null ? WriteSpec.NONE : draft.spec().write();
  }

  private static Write check(Draft draft, List<Column> columns, WriteSpec spec, OnError onError) {
    DeliveryStyle delivery =
        draft.pick("delivery", spec.delivery(), DeliveryStyle.class, draft.pack().delivery());
    boolean keyed = delivery == DeliveryStyle.IDEMPOTENT_KEY;
    draft.refuseUnless(keyed, "write.key", spec.key(), "delivery: idempotent-key");
    if (keyed && spec.key() == null) {
      draft.findings().add("write.key", "is needed for delivery: idempotent-key",
          "the columns that identify a row, of " + names(columns));
    }
    draft.pack().objectIds().flatMap(field -> columns.stream().filter(column -> column.source().equals(field)).findFirst())
        .ifPresent(id -> requireKey(draft, delivery, spec, id));
    return new Write(spec.batchSize() == null ? BATCH_SIZE : spec.batchSize(), delivery,
        keyed ? key(draft, columns, spec) : List.of(), onError);
  }

  /** A system does not insert a second record with the same id, nor give one another. */
  private static void requireKey(Draft draft, DeliveryStyle delivery, WriteSpec spec, Column id) {
    if (delivery == DeliveryStyle.AT_LEAST_ONCE) {
      draft.findings().add("write.delivery", "there is one record of each " + id.source() + ", which is column " + Quote.of(id.name())
          + ", so a task that is tried again could not write its rows again", "write: {delivery: idempotent-key, key: [" + id.name() + "]}");
    } else if (spec.key() != null && !spec.key().equals(List.of(id.name()))) {
      draft.findings().add("write.key", "a record keeps its " + id.source() + ", so column " + Quote.of(id.name()) + " is the key of a row",
          "key: [" + id.name() + "]");
    }
  }

  private static String names(List<Column> columns) {
    return columns.stream().map(Column::name).limit(20).collect(Collectors.joining(", "));
  }

  private static List<String> key(Draft draft, List<Column> columns, WriteSpec spec) {
    List<String> key = spec.key() == null ? List.of() : spec.key();
    for (int i = 0; i < key.size(); i++) {
      if (key.get(i) != null) {
        new ColumnPick(draft, columns, "write.key[" + i + "]", "a single value", Types::simple).named(key.get(i));
      }
    }
    return key;
  }
}
