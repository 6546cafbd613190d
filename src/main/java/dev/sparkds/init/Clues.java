package dev.sparkds.init;

import java.util.List;
import java.util.Map;

/**
 * What a source says about a connector; a null is what it says nothing about.
 *
 * @param system the systems that fit, the best first
 * @param options options beyond those of the system, as in a spec
 * @param auth ways to authenticate, as in a spec
 * @param settings what stands in the block named after the system
 * @param writes whether the source says that rows can be written
 * @param ranged the column whose range can be asked for
 */
public record Clues(
    Guess<String> name,
    Guess<String> description,
    Guess<List<String>> system,
    List<Field> fields,
    Guess<List<String>> key,
    List<Guess<Map<String, Object>>> options,
    List<Guess<Map<String, Object>>> auth,
    Map<String, Object> settings,
    boolean writes,
    String ranged,
    List<String> remarks) {

  public static final Clues NONE =
      new Clues(null, null, null, List.of(), null, List.of(), List.of(), Map.of(), false, null, List.of());

  /** Of a table of records alone. */
  static Clues table(Guess<String> name, Guess<List<String>> system, List<Field> fields, Guess<List<String>> key,
      Map<String, Object> settings, List<String> remarks) {
    return new Clues(name, null, system, fields, key, List.of(), List.of(), settings, false, null, remarks);
  }
}
