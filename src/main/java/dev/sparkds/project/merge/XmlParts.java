package dev.sparkds.project.merge;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** XML by its elements, which go by what tells them apart: coordinates, id, name or their text. */
final class XmlParts implements Format {

  private static final Pattern MARKUP = Pattern.compile(
      "<!--.*?-->|<!\\[CDATA\\[.*?]]>|<\\?.*?\\?>|<![^>]*+>"
          + "|<(?<end>/)?(?<name>[\\w:.-]++)(?:[^>\"']++|\"[^\"]*+\"|'[^']*+')*+>",
      Pattern.DOTALL);

  @Override
  public Optional<Part> read(String text) {
    Cutter cutter = new Cutter(text);
    Deque<XmlElement> open = new ArrayDeque<>();
    open.push(new XmlElement("", "", Part.leaf("", "", "", "")));
    Matcher markup = MARKUP.matcher(text);
    while (markup.find()) {
      String name = markup.group("name");
      if (name != null && !(markup.group("end") == null ? opens(open, cutter, name, markup) : closes(open, cutter, name, markup))) {
        return Optional.empty();
      }
    }
    return open.size() == 1 ? Optional.of(open.pop().document(cutter, text.length())) : Optional.empty();
  }

  private static boolean opens(Deque<XmlElement> open, Cutter cutter, String name, Matcher markup) {
    XmlElement element = open.peek().open(cutter, name, markup.end());
    if (markup.group().endsWith("/>")) {
      open.peek().add(element);
    } else {
      open.push(element);
    }
    return true;
  }

  private static boolean closes(Deque<XmlElement> open, Cutter cutter, String name, Matcher markup) {
    XmlElement element = open.pop();
    if (!element.name().equals(name)) {
      return false;
    }
    element.close(cutter, markup.start(), markup.end());
    open.peek().add(element);
    return true;
  }

  @Override
  public Weave leaf(String where, String base, String yours, String ours) {
    return WordMerge.orLines(where, WordMerge.NEVER, base, yours, ours);
  }
}
