package dev.sparkds.project.merge;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** An element that is being read. */
final class XmlElement {

  private static final List<String> COORDINATES = List.of("groupId", "artifactId", "classifier", "type");
  private static final List<String> NAMES = List.of("id", "name", "pattern");

  private final String name;
  private final String where;
  private final String gap;
  private final String tag;
  private final List<Part> parts = new ArrayList<>();
  private final Map<String, String> texts = new LinkedHashMap<>();
  private String own = "";

  XmlElement(String name, String where, Part tag) {
    this.name = name;
    this.where = where;
    this.gap = tag.gap();
    this.tag = tag.text();
  }

  String name() {
    return name;
  }

  /** An element within this one; its tag ends at the offset. */
  XmlElement open(Cutter cutter, String child, int end) {
    return new XmlElement(child, where.isEmpty() ? child : where + "/" + child, cutter.leaf("", "", end));
  }

  /** Adds what was within this one. */
  void add(XmlElement child) {
    parts.add(child.part(name));
    texts.put(child.name, child.own);
  }

  /** Takes what is left before the end tag, and that. */
  void close(Cutter cutter, int start, int end) {
    if (parts.isEmpty()) {
      Part text = cutter.leaf("", "", start);
      own = text.text().strip();
      parts.add(Part.leaf("text", "", "", text.whole()));
    } else {
      parts.addAll(cutter.rest("comment", start));
    }
    parts.add(cutter.leaf("end tag", "", end));
  }

  /** All that was read, when the text is at its end. */
  Part document(Cutter cutter, int end) {
    parts.add(cutter.leaf("end", "", end));
    return Part.row("document", "", "", "", parts);
  }

  private Part part(String parent) {
    String id = identity(parent);
    List<Part> all = new ArrayList<>(List.of(Part.leaf("tag", "", "", tag)));
    all.add(Part.row("content", "", "", gap, parts));
    return Part.row(name + " " + id, where + (id.isEmpty() ? "" : " " + id), gap, "", all);
  }

  /** Only what stands in a list needs to be told apart. */
  private String identity(String parent) {
    String plural = name.endsWith("y") ? name.substring(0, name.length() - 1) + "ies" : name + "s";
    if (!parent.toLowerCase(Locale.ROOT).endsWith(plural.toLowerCase(Locale.ROOT))) {
      return "";
    }
    String coordinates = COORDINATES.stream().map(texts::get).filter(Objects::nonNull).collect(Collectors.joining(":"));
    return !coordinates.isEmpty() ? coordinates
        : NAMES.stream().map(texts::get).filter(Objects::nonNull).findFirst().orElse(own);
  }
}
