package dev.sparkds.spec;

import dev.sparkds.model.Mode;
import dev.sparkds.model.OptionType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The words that describe an option, and the shape of what an option describes. */
final class OptionWords {
  private OptionWords() {}

  /** An option of a spec. */
  static BlockShape option() {
    List<Key> keys = new ArrayList<>(keys(NameShapes.option()));
    keys.addAll(relations());
    return new BlockShape(List.copyOf(keys), Map.of());
  }

  static List<Key> keys(Shape name) {
    List<Key> keys = new ArrayList<>(meaning(name));
    keys.addAll(limits());
    return List.copyOf(keys);
  }

  private static List<Key> meaning(Shape name) {
    return List.of(
        Key.needed("name", name, "The name, in camelCase as Spark's own.", "region"),
        Key.of("type", Vocabulary.word("type", OptionType.class), "The type; string unless said.", "enum"),
        Key.of("required", new FlagShape(), "Whether it must be given.", true),
        Key.of("default", value("a value of the type"), "The value when it is not given.", "eu"),
        Key.of("description", TextShape.lines("text", 1000), "What it does, in a sentence.", "Which shop."),
        Key.of("example", value("a value of the type"), "A value for the documentation.", "us"),
        Key.of("secret", new FlagShape(), "Whether its value must never be shown.", true),
        Key.of("modes", Vocabulary.words("mode", Mode.class), "The modes in which it has a meaning; all unless said.",
            List.of("batch-read")));
  }

  private static List<Key> limits() {
    return List.of(
        Key.of("values", new ListShape(value("a word"), 100), "The words of an enum.", List.of("eu", "us")),
        Key.of("min", value("a value of the type"), "The smallest value of a number, duration or size.", 1),
        Key.of("max", value("a value of the type"), "The largest value of a number, duration or size.", 100),
        Key.of("pattern", TextShape.line("a regular expression", 500), "What a text must match as a whole.",
            "[a-z]{2}-[0-9]+"));
  }

  /** What only options have, since no two settings are compared. */
  static List<Key> relations() {
    return List.of(
        Key.of("requires", new ListShape(NameShapes.option(), 20), "The options that must be given when this one is.",
            List.of("password")),
        Key.of("at-most", NameShapes.option(), "The option whose value this one's must not be more than.", "endTime"),
        Key.of("defaults", new ListShape(another(), 20), "Other defaults, where another option has a certain value."));
  }

  private static BlockShape another() {
    return BlockShape.of(
        Key.needed("option", NameShapes.option(), "The other option, an enum.", "azureCloud"),
        Key.needed("value", value("a word"), "The value of it.", "government"),
        Key.needed("default", value("a value of the type"), "The default then.", "https://api.example.us"));
  }

  private static Shape value(String what) {
    return new AnyShape(what, 1000);
  }

  /** A key of the block named after a system. */
  static Key setting(SettingSpec setting) {
    OptionSpec value = setting.value();
    String fallback = value.fallback();
    String unless = fallback == null ? "" : " Unless said: " + (fallback.isEmpty() ? "nothing" : fallback) + ".";
    return new Key(setting.name(), settingShape(setting), setting.required() && setting.when().isEmpty(),
        value.description() + unless, value.example() == null ? List.of() : List.of(value.example()));
  }

  static Shape settingShape(SettingSpec setting) {
    Shape one = setting.isBlock()
        ? new BlockShape(setting.settings().stream().map(OptionWords::setting).toList(), Map.of())
        : valueShape(setting.value());
    return setting.list() ? new ListShape(one, 100) : one;
  }

  private static Shape valueShape(OptionSpec setting) {
    return switch (setting.type() == null ? "string" : setting.type()) {
      case "enum" -> new ChoiceShape(setting.name(), setting.values());
      case "boolean" -> new FlagShape();
      case "int" -> new CountShape(bound(setting.min(), Integer.MIN_VALUE), bound(setting.max(), Integer.MAX_VALUE));
      case "port" -> new CountShape(1, 65_535);
      default -> TextShape.line("text", 1000);
    };
  }

  private static int bound(String written, int fallback) {
    return written == null ? fallback : Integers.parse(written);
  }
}
