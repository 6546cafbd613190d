package dev.sparkds.cli;

import java.util.LinkedHashMap;
import java.util.Map;

/** The keys of a block of a spec that were given on the command line. */
final class Keys {

  private Keys() {}

  /** Names and values in turn; a name without a value is left out. */
  static Map<String, Object> of(Object... pairs) {
    Map<String, Object> keys = new LinkedHashMap<>();
    for (int i = 0; i < pairs.length; i += 2) {
      if (pairs[i + 1] != null) {
        keys.put(pairs[i].toString(), pairs[i + 1]);
      }
    }
    return keys;
  }
}
