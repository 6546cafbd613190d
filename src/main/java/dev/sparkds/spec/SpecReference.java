package dev.sparkds.spec;

import dev.sparkds.model.AuthStyle;
import dev.sparkds.model.DeliveryStyle;
import dev.sparkds.model.Mode;
import dev.sparkds.model.OffsetStyle;
import dev.sparkds.model.OnError;
import dev.sparkds.model.PartitioningStyle;
import dev.sparkds.model.Word;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The reference of the spec language, in Markdown. */
public final class SpecReference {
  private SpecReference() {}

  public static String markdown(SystemPacks packs) {
    StringBuilder text = new StringBuilder("# The spec\n\nWritten by `sparkds schema --markdown` from the registry of "
        + "words that also checks specs. An unknown key is an error at every depth. A system in bold does it unless "
        + "the spec says otherwise.\n");
    block(text, "", Vocabulary.spec(packs));
    words(text, packs, "modes", Mode.values(), SystemPack::modes, Meanings::of);
    words(text, packs, "partitioning", PartitioningStyle.values(), SystemPack::partitioning, Meanings::of);
    words(text, packs, "offset", OffsetStyle.values(), SystemPack::offset, Meanings::of);
    words(text, packs, "delivery", DeliveryStyle.values(), SystemPack::delivery, Meanings::of);
    words(text, packs, "on-error", OnError.values(), SystemPack::onError, Meanings::of);
    words(text, packs, "auth", AuthStyle.values(), SystemPack::auth, Meanings::of);
    return text.toString();
  }

  /** What the words of a kind mean, and which systems can do it; those in bold do it unless said. */
  private static <W extends Word> void words(StringBuilder text, SystemPacks packs, String kind, W[] words,
      Function<SystemPack, SystemPack.Offer<W>> offer, Function<W, String> meaning) {
    text.append("\n## The words of ").append(kind).append("\n\n| word | meaning | systems |\n|---|---|---|\n");
    for (W word : words) {
      text.append("| `").append(word.label()).append("` | ").append(meaning.apply(word)).append(" | ")
          .append(packs.all().stream().filter(pack -> offer.apply(pack).styles().contains(word))
              .map(pack -> offer.apply(pack).defaults().contains(word) ? "**" + pack.name() + "**" : pack.name())
              .collect(Collectors.joining(", "))).append(" |\n");
    }
  }

  private static void block(StringBuilder text, String path, BlockShape block) {
    text.append("\n## ").append(path.isEmpty() ? "Top level" : "`" + path + "`").append("\n\n")
        .append("| key | value | needed | meaning | example |\n|---|---|---|---|---|\n");
    block.keys().forEach(key -> text.append(row(key)));
    block.keys().forEach(key -> inner(text, path.isEmpty() ? key.name() : path + "." + key.name(), key.shape()));
  }

  private static void inner(StringBuilder text, String path, Shape shape) {
    if (shape instanceof BlockShape block) {
      block(text, path, block);
    } else if (shape instanceof ListShape list) {
      inner(text, path + "[]", list.item());
    }
  }

  private static String row(Key key) {
    return "| `" + key.name() + "` | " + cell(value(key.shape())) + " | " + (key.needed() ? "yes" : "") + " | "
        + cell(key.description()) + " | "
        + key.examples().stream().map(SpecReference::example).collect(Collectors.joining(", ")) + " |\n";
  }

  private static String value(Shape shape) {
    if (shape instanceof BlockShape) {
      return "a block, see below";
    }
    return shape instanceof ListShape list ? "a list: " + value(list.item()) : shape.summary();
  }

  private static String example(Object example) {
    return "`" + cell(String.valueOf(example)) + "`";
  }

  private static String cell(String text) {
    return text.replace("|", "\\|");
  }
}
