package dev.sparkds.spec;

import java.util.regex.Pattern;

/** What an unquoted YAML scalar is. */
final class Plain {
  private static final Pattern NUMBER =
      Pattern.compile("[-+]?(?:\\.[0-9]+|[0-9]+(?:\\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?");
  private static final Pattern FLAG = Pattern.compile("true|True|TRUE|false|False|FALSE");
  private static final Pattern NOTHING = Pattern.compile("|~|null|Null|NULL");

  private Plain() {}

  static Node.Kind kind(String text) {
    if (NUMBER.matcher(text).matches()) {
      return Node.Kind.NUMBER;
    }
    if (FLAG.matcher(text).matches()) {
      return Node.Kind.FLAG;
    }
    return NOTHING.matcher(text).matches() ? Node.Kind.NOTHING : Node.Kind.TEXT;
  }
}
