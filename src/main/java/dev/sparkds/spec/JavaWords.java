package dev.sparkds.spec;

import java.util.Set;

/** The words that Java keeps for itself. */
final class JavaWords {
  private static final Set<String> WORDS = Set.of("_", "abstract", "assert", "boolean", "break", "byte", "case",
      "catch", "char", "class", "const", "continue", "default", "do", "double", "else", "enum", "extends", "false",
      "final", "finally", "float", "for", "goto", "if", "implements", "import", "instanceof", "int", "interface",
      "long", "native", "new", "null", "package", "private", "protected", "public", "return", "short", "static",
      "strictfp", "super", "switch", "synchronized", "this", "throw", "throws", "transient", "true", "try", "void",
      "volatile", "while");

  private JavaWords() {}

  static boolean has(String word) {
    return WORDS.contains(word);
  }
}
