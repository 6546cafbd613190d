package dev.sparkds.init;

import dev.sparkds.model.Mode;
import dev.sparkds.spec.SettingSpec;
import dev.sparkds.spec.SystemPack;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Puts an outline into the order of a spec: keys with values, among which are guesses. */
final class Composition {

  private Composition() {}

  static Map<String, Object> of(Outline outline) {
    Map<String, Object> spec = new LinkedHashMap<>();
    spec.put("sparkds", "v1");
    spec.put("name", outline.name());
    outline.description().ifPresent(text -> spec.put("description", text));
    spec.put("system", outline.system());
    spec.put("modes", outline.modes());
    putAll(spec, "options", requests(outline) ? outline.clues().options() : List.of());
    putAll(spec, "auth", outline.auth());
    spec.put("schema", Block.of("columns", columns(outline)));
    Bounds.partitioning(outline).ifPresent(block -> spec.put("partitioning", block));
    Bounds.offset(outline).ifPresent(block -> spec.put("offset", block));
    putWrite(spec, outline);
    Map<String, Object> settings = settings(outline);
    if (!settings.isEmpty()) {
      spec.put(outline.system().value(), settings);
    }
    return spec;
  }

  private static void putAll(Map<String, Object> spec, String key, List<?> items) {
    if (!items.isEmpty()) {
      spec.put(key, items);
    }
  }

  private static List<Guess<Map<String, Object>>> columns(Outline outline) {
    Set<String> needed = needed(outline);
    return outline.fields().stream().map(field -> column(field, needed)).toList();
  }

  /** That a column is never null is written where the source says so, and guessed only where rows are found by it. */
  private static Guess<Map<String, Object>> column(Field field, Set<String> needed) {
    Guess<String> type = field.type();
    boolean said = type.confidence().compareTo(Confidence.LIKELY) < 0;
    boolean guessed = !said && field.needed() && needed.contains(field.name());
    return new Guess<>(field.column(field.needed() && (said || guessed)),
        guessed ? type.evidence() + ", in every record" : type.evidence(), type.confidence());
  }

  /** The columns by which rows are found. */
  private static Set<String> needed(Outline outline) {
    Set<String> needed = new LinkedHashSet<>();
    outline.key().ifPresent(key -> needed.addAll(key.value()));
    Bounds.offset(outline).ifPresent(offset -> needed.add(String.valueOf(offset.value().get("column"))));
    Bounds.partitioning(outline).ifPresent(each -> needed.add(String.valueOf(each.value().get("column"))));
    return needed;
  }

  private static void putWrite(Map<String, Object> spec, Outline outline) {
    boolean writes = outline.has(Mode.BATCH_WRITE) || outline.has(Mode.STREAM_WRITE);
    boolean offered = outline.pack().delivery().labels().contains("idempotent-key");
    outline.key().filter(key -> writes && offered && key.confidence() == Confidence.STATED)
        .ifPresent(key -> spec.put("write", Block.of("delivery", "idempotent-key", "key", key)));
  }

  /** Whether the system is asked by requests that a spec describes. */
  private static boolean requests(Outline outline) {
    return outline.pack().settings().stream().map(SettingSpec::name).toList().containsAll(outline.clues().settings().keySet());
  }

  private static Map<String, Object> settings(Outline outline) {
    SystemPack pack = outline.pack();
    boolean reads = outline.has(Mode.BATCH_READ) || outline.has(Mode.STREAM_READ);
    boolean writes = outline.has(Mode.BATCH_WRITE) || outline.has(Mode.STREAM_WRITE);
    Set<String> known = pack.settings().stream().map(SettingSpec::name).collect(Collectors.toSet());
    Map<String, Object> settings = new LinkedHashMap<>(outline.clues().settings());
    settings.keySet().removeIf(key -> !known.contains(key) || !(key.equals("write") ? writes : reads));
    return settings;
  }
}
