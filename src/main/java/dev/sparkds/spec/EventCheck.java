package dev.sparkds.spec;

import dev.sparkds.model.Column;
import dev.sparkds.model.Offset;
import dev.sparkds.model.Partitioning;
import dev.sparkds.model.Write;
import java.util.List;
import java.util.Optional;

/** Refuses columns of the event of a change where there is none, and to ask records for them. */
record EventCheck(Draft draft, List<Column> columns, Situation situation) {

  void check(Optional<Partitioning> partitioning, Optional<Offset> offset, Optional<Write> write) {
    SystemPack.Events events = draft.pack().events();
    if (events.fields().isEmpty()) {
      return;
    }
    for (int i = 0; i < columns.size(); i++) {
      if (isOfEvent(columns.get(i))) {
        checkSource("schema.columns[" + i + "].source", columns.get(i).source(), events);
      }
    }
    partitioning.flatMap(Partitioning::column).ifPresent(column -> refuse("partitioning.column", column));
    offset.flatMap(Offset::column).ifPresent(column -> refuse("offset.column", column));
    write.ifPresent(rows -> rows.key().forEach(column -> refuse("write.key", column)));
  }

  private void checkSource(String path, String source, SystemPack.Events events) {
    String field = source.split("\\.")[0];
    if (!situation.meets(events.when())) {
      draft.findings().add(path, Quote.of(source) + " is told of a change, and a row is a document",
          "name a field of documents, or have rows be changes: " + words(events));
    } else if (!events.fields().contains(field)) {
      draft.findings().add(path, "nothing is told of a change as " + Quote.of(field), Suggestion.among(events.fields(), field));
    }
  }

  private String words(SystemPack.Events events) {
    return events.when().entrySet().stream().map(word -> Situation.path(word.getKey(), draft.pack()) + ": " + String.join(" or ", word.getValue()))
        .reduce((one, other) -> one + " and " + other).orElseThrow();
  }

  private void refuse(String path, String name) {
    columns.stream().filter(column -> column.name().equals(name) && isOfEvent(column)).findFirst().ifPresent(column ->
        draft.findings().add(path, "column " + Quote.of(name) + " is told of a change, and is in no document", "name another column"));
  }

  private static boolean isOfEvent(Column column) {
    return column.source().startsWith("$");
  }
}
