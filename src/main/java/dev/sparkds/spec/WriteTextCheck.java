package dev.sparkds.spec;

import dev.sparkds.model.Column;
import dev.sparkds.model.Setting;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.stream.Stream;

/** Refuses a text of a row that would lose a column, or of which nobody could tell where a column ends. */
final class WriteTextCheck {
  private static final String ENDLESS = "(?!TINYINT|SMALLINT|INT\\b|INTEGER|BIGINT|BYTE|SHORT|LONG|FLOAT|DOUBLE|DEC|NUMERIC|BOOLEAN|DATE|TIMESTAMP).*";

  private WriteTextCheck() {}

  static void check(Draft draft, List<Column> columns, SortedMap<String, Setting> settings) {
    if (!(settings.get("write") instanceof Setting.Block write) || !write.applies()
        || !(write.keys().get("body") instanceof Setting.Token body) || !body.text().equals("text")) {
      return;
    }
    String path = Paths.of(draft.pack().name(), "write.text");
    List<SortedMap<String, Setting>> parts = ofColumns(write, "text").toList();
    List<String> sent = new ArrayList<>(Stream.concat(parts.stream(), ofColumns(write, "parameters")).map(part -> text(part, "column")).toList());
    if (write.keys().get("operation") instanceof Setting.Block operation && text(operation.keys(), "sent").equals("false")) {
      sent.add(text(operation.keys(), "column"));
    }
    List<String> lost = columns.stream().map(Column::name).filter(name -> !sent.contains(name)).toList();
    if (!lost.isEmpty()) {
      draft.findings().add(path, "a row's " + String.join(", ", lost) + " would not be sent", "make a part of each column, or drop it");
    }
    List<String> open = parts.stream().filter(part -> text(part, "quote").equals("none")).map(part -> text(part, "column"))
        .filter(name -> columns.stream().anyMatch(column -> column.name().equals(name)
            && column.type().toUpperCase(Locale.ROOT).strip().matches(ENDLESS))).toList();
    if (open.size() > 1) {
      draft.findings().add(Paths.of(draft.pack().name(), "write.body"), "nobody can tell where " + String.join(" and ", open) + " end, which may hold any text", "put them in quotes");
    }
  }

  private static Stream<SortedMap<String, Setting>> ofColumns(Setting.Block write, String list) {
    return write.keys().get(list) instanceof Setting.Listing parts
        ? parts.items().stream().map(part -> ((Setting.Block) part).keys()).filter(part -> text(part, "from").equals("column")) : Stream.of();
  }

  private static String text(SortedMap<String, Setting> keys, String key) {
    Setting value = keys.get(key);
    return value instanceof Setting.Token token ? token.text() : value instanceof Setting.Free free ? free.text() : "";
  }
}
