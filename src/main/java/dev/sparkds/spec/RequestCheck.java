package dev.sparkds.spec;

import dev.sparkds.model.Column;
import dev.sparkds.model.Offset;
import dev.sparkds.model.Partitioning;
import dev.sparkds.model.PartitioningStyle;
import dev.sparkds.model.Setting;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Refuses requests of which a part cannot be where it is put. */
record RequestCheck(Draft draft, List<Column> columns, SortedMap<String, Setting> settings) {
  private static final Set<PartitioningStyle> DIVIDED =
      Set.of(PartitioningStyle.ID_RANGE, PartitioningStyle.TIME_RANGE, PartitioningStyle.LIST);
  private static final Set<String> FOUND = Set.of("cursor", "cursor-header", "keyset");

  void check(Optional<Partitioning> partitioning, Optional<Offset> offset) {
    BodyCheck.check(draft.pack().name(), settings, draft.findings());
    WriteTextCheck.check(draft, columns, settings);
    checkPages();
    checkFields(partitioning, offset);
  }

  private void checkPages() {
    Map<String, String> pages = texts("pagination");
    String place = pages.getOrDefault("in", "");
    String size = pages.getOrDefault("size-in", "");
    requireInPath(place, pages, "parameter");
    requireInPath(size.equals("same") ? place : size, pages, "size-parameter");
    if (place.equals("path") && FOUND.contains(pages.get("style")) && pages.get("begin").isEmpty()) {
      draft.findings().add(at("pagination.in"), "the first page has no cursor and no key, and a path has no place left out",
          "say with begin what stands there");
    }
  }

  /** A name that is not in a path would be put nowhere, so that each page would be the first. */
  private void requireInPath(String place, Map<String, String> pages, String key) {
    String name = pages.getOrDefault(key, "");
    Stream.of("read", "parent").filter(block -> place.equals("path") && !name.isEmpty())
        .filter(block -> settings.get(block) instanceof Setting.Block each && each.applies())
        .filter(block -> !texts(block).getOrDefault("path", "").contains("{" + name + "}"))
        .forEach(block -> draft.findings().add(at("pagination." + key),
            Quote.of("{" + name + "}") + " is not in " + block + ".path", "put it there"));
  }

  /** Each of several requests for fields has what the connector itself looks at, and one field more at least. */
  private void checkFields(Optional<Partitioning> partitioning, Optional<Offset> offset) {
    SortedMap<String, Setting> read = settings.get("read") instanceof Setting.Block block ? block.keys() : new TreeMap<>();
    Map<String, String> fields = read.get("fields") instanceof Setting.Block block ? texts(block) : Map.of();
    Long most = Integers.parseLong(fields.getOrDefault("at-most", ""));
    if (!fields.getOrDefault("more", "").equals("join") || fields.get("name").isEmpty() || most == null) {
      return;
    }
    Stream<String> keys = Stream.of(Optional.of(fields.get("key")), offset.flatMap(Offset::column),
        partitioning.filter(part -> DIVIDED.contains(part.style())).flatMap(Partitioning::column)).flatMap(Optional::stream);
    Stream<String> sources = keys.flatMap(name -> columns.stream().filter(column -> column.name().equals(name)).map(Column::source));
    Map<String, String> pages = texts("pagination");
    List<String> needed = Stream.concat(sources, pages.get("style").equals("keyset") ? Stream.of(pages.get("next")) : Stream.of())
        .map(source -> source.startsWith("/") ? source : "/" + source)
        .filter(source -> source.startsWith(fields.get("within") + "/"))
        .map(source -> source.substring(fields.get("within").length() + 1).split("/")[0]).distinct().sorted().toList();
    if (most <= needed.size()) {
      draft.findings().add(at("read.fields.at-most"), "each request needs " + String.join(", ", needed) + " and a field more",
          "at least " + (needed.size() + 1));
    }
  }

  private String at(String key) {
    return Paths.of(draft.pack().name(), key);
  }

  private Map<String, String> texts(String block) {
    return settings.get(block) instanceof Setting.Block each && each.applies() ? texts(each) : Map.of();
  }

  private static Map<String, String> texts(Setting.Block block) {
    Map<String, String> texts = new TreeMap<>();
    block.keys().forEach((key, value) -> {
      if (value instanceof Setting.Token || value instanceof Setting.Free) {
        texts.put(key, value instanceof Setting.Token token ? token.text() : ((Setting.Free) value).text());
      }
    });
    return texts;
  }
}
