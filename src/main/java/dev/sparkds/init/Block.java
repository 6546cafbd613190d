package dev.sparkds.init;

import java.util.LinkedHashMap;
import java.util.Map;

/** Makes blocks of a spec. */
final class Block {

  private Block() {}

  /** Of keys and values in turn; a key without a value is left out. */
  static Map<String, Object> of(Object... pairs) {
    Map<String, Object> block = new LinkedHashMap<>();
    for (int i = 0; i < pairs.length; i += 2) {
      if (pairs[i + 1] != null) {
        block.put(pairs[i].toString(), pairs[i + 1]);
      }
    }
    return block;
  }
}
