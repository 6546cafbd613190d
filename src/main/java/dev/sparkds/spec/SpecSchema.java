package dev.sparkds.spec;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The JSON Schema of specs, draft 07, closed everywhere: maps and lists that any JSON writer can print. */
public final class SpecSchema {
  public static final String TITLE = "A sparkds connector spec";

  private SpecSchema() {}

  public static Map<String, Object> of(SystemPacks packs) {
    Map<String, Object> schema = new LinkedHashMap<>();
    schema.put("$schema", "http://json-schema.org/draft-07/schema#");
    schema.put("title", TITLE);
    schema.putAll(Vocabulary.spec(packs).schema());
    schema.put("allOf", packs.all().stream().map(pack -> rule(pack, packs)).toList());
    return schema;
  }

  /** What the keys of a spec are for, each in a sentence. */
  public static Map<String, String> descriptions(SystemPacks packs) {
    return Vocabulary.spec(packs).keys().stream().collect(Collectors.toMap(Key::name, Key::description));
  }

  private static Map<String, Object> rule(SystemPack pack, SystemPacks packs) {
    Map<String, Object> rule = new LinkedHashMap<>();
    rule.put("if", Map.of("properties", Map.of("system", Map.of("const", pack.name())), "required", List.of("system")));
    rule.put("then", Map.of("properties", properties(pack, packs)));
    return rule;
  }

  /** What the system can do, and no block of another one. */
  private static Map<String, Object> properties(SystemPack pack, SystemPacks packs) {
    Map<String, Object> properties = new LinkedHashMap<>();
    properties.put("modes", Map.of("items", words(pack.modes())));
    properties.put("auth", Map.of("items", Map.of("properties", Map.of("style", words(pack.auth())))));
    properties.put("partitioning", style(pack.partitioning()));
    properties.put("offset", style(pack.offset()));
    Map<String, Object> write = new LinkedHashMap<>();
    write.put("delivery", words(pack.delivery()));
    write.put("on-error", words(pack.onError()));
    properties.put("write", Map.of("properties", write));
    packs.names().stream().filter(name -> !name.equals(pack.name())).forEach(name -> properties.put(name, false));
    return properties;
  }

  /** A block with a style, or none of a system that has no use for it. */
  private static Object style(SystemPack.Offer<?> offer) {
    return offer.isEmpty() ? false : Map.of("properties", Map.of("style", words(offer)));
  }

  private static Map<String, Object> words(SystemPack.Offer<?> offer) {
    return Map.of("enum", offer.labels());
  }
}
