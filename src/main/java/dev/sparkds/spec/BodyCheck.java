package dev.sparkds.spec;

import dev.sparkds.model.Setting;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;

/** Refuses a request that would have several bodies, of which the last one put into it would be all that is sent. */
final class BodyCheck {
  private static final Set<String> PLACES = Set.of("in", "size-in");
  private static final Set<String> BODIES = Set.of("body", "form", "text");

  private BodyCheck() {}

  static void check(String system, SortedMap<String, Setting> settings, Findings findings) {
    Map<String, String> bodies = new LinkedHashMap<>();
    settings.forEach((key, setting) -> collect(Paths.of(system, key), setting, bodies));
    bodies.entrySet().stream().filter(body -> !body.getValue().equals(bodies.values().iterator().next())).findFirst()
        .ifPresent(other -> findings.add(other.getKey(), "a request has one body, and "
            + bodies.keySet().iterator().next() + " is " + bodies.values().iterator().next(),
            "put all that a body has into one kind: body, which is JSON, or form, or text"));
  }

  private static void collect(String path, Setting setting, Map<String, String> bodies) {
    if (setting instanceof Setting.Block block && block.applies()) {
      block.keys().forEach((key, inner) -> {
        if (PLACES.contains(key) && inner instanceof Setting.Token place && BODIES.contains(place.text())) {
          bodies.put(Paths.of(path, key), place.text());
        }
        collect(Paths.of(path, key), inner, bodies);
      });
    } else if (setting instanceof Setting.Listing list) {
      List<Setting> items = list.items();
      for (int i = 0; i < items.size(); i++) {
        collect(Paths.of(path, i), items.get(i), bodies);
      }
    }
  }
}
