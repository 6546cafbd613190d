package dev.sparkds.spec;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.parser.ParserImpl;
import org.yaml.snakeyaml.reader.StreamReader;

/** Reads YAML text into a document. */
final class Documents {
  private Documents() {}

  static Document of(String file, String text) {
    List<String> lines = text.lines().toList();
    try {
      return parse(file, text, lines);
    } catch (YamlTree.Refused e) {
      throw failure(file, lines, e.place, e.getMessage(), "");
    } catch (MarkedYAMLException e) {
      throw failure(file, lines, YamlTree.place(e.getProblemMark()), "not YAML: " + reason(e), hint(e));
    } catch (YAMLException e) {
      throw failure(file, lines, Place.START, "not YAML: " + Quote.plain(e.getMessage()), "");
    }
  }

  private static Document parse(String file, String text, List<String> lines) {
    refuseUnprintable(lines);
    LoaderOptions bounds = new LoaderOptions();
    bounds.setCodePointLimit(Integer.MAX_VALUE);
    Supplier<Event> events = new ParserImpl(new StreamReader(text), bounds)::getEvent;
    events.get();
    if (events.get().is(Event.ID.StreamEnd)) {
      throw new YamlTree.Refused(Place.START, "the file is empty");
    }
    YamlTree tree = new YamlTree(events, file);
    Node root = tree.node(events.get(), 0);
    refuseMore(events);
    if (!tree.extras().isEmpty()) {
      throw new SpecException(unread(file, lines), tree.extras());
    }
    Map<String, Place> places = new TreeMap<>();
    addPlaces(places, "", root);
    return new Document(file, text, lines, root, places, tree.problems());
  }

  private static void refuseMore(Supplier<Event> events) {
    events.get();
    Event next = events.get();
    if (!next.is(Event.ID.StreamEnd)) {
      throw new YamlTree.Refused(YamlTree.place(next), "a second document begins here; a file holds one");
    }
  }

  private static void refuseUnprintable(List<String> lines) {
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      for (int at = 0; at < line.length(); at += Character.charCount(line.codePointAt(at))) {
        int point = line.codePointAt(at);
        if (point != '\t' && !Printable.is(point)) {
          throw new YamlTree.Refused(
              new Place(i + 1, at + 1), "the character U+%04X is not allowed".formatted(point));
        }
      }
    }
  }

  private static void addPlaces(Map<String, Place> places, String path, Node node) {
    if (node instanceof Node.Mapping mapping) {
      for (Node.Entry entry : mapping.entries()) {
        String child = Paths.of(path, entry.key());
        places.put(child, entry.value() instanceof Node.Scalar scalar && !scalar.text().isEmpty()
            ? scalar.place() : entry.place());
        addPlaces(places, child, entry.value());
      }
    } else if (node instanceof Node.Listing listing) {
      for (int i = 0; i < listing.items().size(); i++) {
        places.put(Paths.of(path, i), listing.items().get(i).place());
        addPlaces(places, Paths.of(path, i), listing.items().get(i));
      }
    }
  }

  private static String reason(MarkedYAMLException e) {
    List<String> parts = new ArrayList<>();
    if (e.getContext() != null) {
      parts.add(e.getContext());
    }
    if (e.getProblem() != null) {
      parts.add(e.getProblem());
    }
    return Quote.line(String.join(", ", parts));
  }

  private static String hint(MarkedYAMLException e) {
    return e.getProblem() != null && e.getProblem().contains("\\t(TAB)") ? "indent with spaces" : "";
  }

  private static SpecException failure(String file, List<String> lines, Place place, String message, String hint) {
    return new SpecException(unread(file, lines), List.of(problem(file, place, message, hint)));
  }

  private static Document unread(String file, List<String> lines) {
    return new Document(file, "", lines, new Node.Mapping(Place.START, List.of()), Map.of(), List.of());
  }

  static Problem problem(String file, Place place, String message, String hint) {
    return new Problem(file, place.line(), place.column(), "", message, hint);
  }
}
