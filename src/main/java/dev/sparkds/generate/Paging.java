package dev.sparkds.generate;

import dev.sparkds.model.Connector;
import dev.sparkds.model.Setting;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** How a request says which page it wants, and of which size, for a system whose block has words for that. */
record Paging(SortedMap<String, Setting> keys) {

  static Paging of(Connector connector) {
    return new Paging(connector.settings().get("pagination") instanceof Setting.Block block ? block.keys() : new TreeMap<>());
  }

  /** What templates see of it: whether something stands around a value, joins it, or makes it a part of a text. */
  Map<String, Object> view() {
    boolean around = isGiven("before") || isGiven("after");
    boolean sizeAround = isGiven("size-before") || isGiven("size-after");
    String place = text("in");
    String size = text("size-in").equals("same") ? place : text("size-in");
    Map<String, Object> view = new TreeMap<>();
    view.put("inPath", place.equals("path") || size.equals("path"));
    view.put("around", around);
    view.put("joined", place.equals("text") || isGiven("join"));
    view.put("part", place.equals("text") || around || isGiven("join") || !text("quote").equals("none"));
    view.put("sized", isGiven("size-parameter") || size.equals("text") && sizeAround);
    view.put("sizeIn", size);
    view.put("sizeAround", sizeAround);
    view.put("sizeJoined", size.equals("text") || isGiven("size-join"));
    view.put("sizePart", size.equals("text") || sizeAround || isGiven("size-join"));
    return view;
  }

  /** The keys of a page, and those of its size as the same keys, which say where a value is put. */
  Stream<SortedMap<String, Setting>> placed() {
    SortedMap<String, Setting> size = new TreeMap<>();
    keys.forEach((key, setting) -> {
      if (key.startsWith("size-")) {
        size.put(key.substring("size-".length()), setting);
      }
    });
    return Stream.of(keys, size);
  }

  private boolean isGiven(String key) {
    return !text(key).isEmpty();
  }

  private String text(String key) {
    Setting setting = keys.get(key);
    return setting instanceof Setting.Free free ? free.text() : setting instanceof Setting.Token token ? token.text() : "";
  }
}
