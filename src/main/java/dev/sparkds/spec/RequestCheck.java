package dev.sparkds.spec;

import dev.sparkds.model.Setting;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Refuses requests of which a part cannot be where it is put. */
record RequestCheck(Draft draft, SortedMap<String, Setting> settings) {
  private static final Set<String> FOUND = Set.of("cursor", "cursor-header", "keyset");

  void check() {
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

  private String at(String key) {
    return Paths.of(draft.pack().name(), key);
  }

  private Map<String, String> texts(String block) {
    Map<String, String> texts = new TreeMap<>();
    if (settings.get(block) instanceof Setting.Block each && each.applies()) {
      each.keys().forEach((key, value) -> {
        if (value instanceof Setting.Token || value instanceof Setting.Free) {
          texts.put(key, value instanceof Setting.Token token ? token.text() : ((Setting.Free) value).text());
        }
      });
    }
    return texts;
  }
}
