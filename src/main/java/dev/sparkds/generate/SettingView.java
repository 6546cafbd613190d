package dev.sparkds.generate;

import dev.sparkds.model.Setting;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** The block named after the system as templates print it: words as they are, free text also as a Java literal. */
final class SettingView {

  private SettingView() {}

  static Map<String, Object> of(SortedMap<String, Setting> block) {
    Map<String, Object> view = new TreeMap<>();
    block.forEach((key, setting) -> view.put(Names.camel(key), of(setting)));
    return view;
  }

  private static Object of(Setting setting) {
    if (setting instanceof Setting.Block block) {
      return of(block.keys());
    } else if (setting instanceof Setting.Listing list) {
      return list.items().stream().map(SettingView::of).toList();
    } else if (setting instanceof Setting.Free free) {
      return Map.of("text", new Text(free.text()), "literal", Escapes.literal(free.text()));
    }
    return ((Setting.Token) setting).text();
  }
}
