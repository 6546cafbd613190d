package dev.sparkds.spec;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.CollectionStartEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.MappingStartEvent;
import org.yaml.snakeyaml.events.NodeEvent;
import org.yaml.snakeyaml.events.ScalarEvent;
import org.yaml.snakeyaml.events.SequenceStartEvent;

/** Builds the tree of one YAML document from its events; what YAML has beyond JSON is refused. */
final class YamlTree {
  private static final int DEEPEST = 32;
  private static final int MOST = 20_000;
  private static final int MOST_EXTRAS = 20;

  private final Supplier<Event> events;
  private final String file;
  private final List<Problem> problems = new ArrayList<>();
  private final List<Problem> extras = new ArrayList<>();
  private int nodes;

  YamlTree(Supplier<Event> events, String file) {
    this.events = events;
    this.file = file;
  }

  /** What the tree can do without, such as a key that is written twice. */
  List<Problem> problems() {
    return problems;
  }

  /** What YAML has beyond JSON; the tree is not what its author meant. */
  List<Problem> extras() {
    return extras;
  }

  /** The node that begins with the given event. */
  Node node(Event event, int depth) {
    bound(event, depth);
    refuseExtras(event);
    if (event instanceof ScalarEvent scalar) {
      return scalar(scalar);
    }
    if (event instanceof SequenceStartEvent) {
      return listing(event, depth);
    }
    return event instanceof MappingStartEvent ? mapping(event, depth) : nothing(event);
  }

  private void bound(Event event, int depth) {
    if (depth > DEEPEST) {
      throw new Refused(place(event), "nested deeper than " + DEEPEST + " levels");
    }
    if (++nodes > MOST) {
      throw new Refused(place(event), "more than " + MOST + " values");
    }
  }

  private void refuseExtras(Event event) {
    if (event instanceof AliasEvent alias) {
      extra(event, "an alias (*" + Quote.plain(alias.getAnchor()) + ") is not allowed", "write the value out");
    } else if (event instanceof NodeEvent node && node.getAnchor() != null) {
      extra(event, "an anchor (&" + Quote.plain(node.getAnchor()) + ") is not allowed", "write the value out");
    }
    if (tag(event) != null) {
      extra(event, "a tag (" + Quote.plain(tag(event)) + ") is not allowed", "each key has one type");
    }
  }

  private static String tag(Event event) {
    if (event instanceof ScalarEvent scalar) {
      return scalar.getTag();
    }
    return event instanceof CollectionStartEvent collection ? collection.getTag() : null;
  }

  private static Node scalar(ScalarEvent event) {
    boolean plain = event.getScalarStyle() == ScalarStyle.PLAIN && event.getTag() == null;
    return new Node.Scalar(place(event), event.getValue(), plain ? Plain.kind(event.getValue()) : Node.Kind.TEXT);
  }

  private static Node nothing(Event event) {
    return new Node.Scalar(place(event), "", Node.Kind.NOTHING);
  }

  private Node listing(Event start, int depth) {
    List<Node> items = new ArrayList<>();
    for (Event event = events.get(); !event.is(Event.ID.SequenceEnd); event = events.get()) {
      items.add(node(event, depth + 1));
    }
    return new Node.Listing(place(start), List.copyOf(items));
  }

  private Node mapping(Event start, int depth) {
    List<Node.Entry> entries = new ArrayList<>();
    Set<String> keys = new HashSet<>();
    for (Event event = events.get(); !event.is(Event.ID.MappingEnd); event = events.get()) {
      Node key = node(event, depth + 1);
      Node value = node(events.get(), depth + 1);
      if (!(key instanceof Node.Scalar scalar)) {
        extra(event, "a key must be a word", "");
      } else if (keys.add(scalar.text())) {
        entries.add(new Node.Entry(key.place(), scalar.text(), value));
      } else {
        problems.add(problem(event, "key " + Quote.of(scalar.text()) + " is written twice in this block", ""));
      }
    }
    return new Node.Mapping(place(start), List.copyOf(entries));
  }

  private void extra(Event event, String message, String hint) {
    if (extras.size() < MOST_EXTRAS) {
      extras.add(problem(event, message, hint));
    }
  }

  private Problem problem(Event event, String message, String hint) {
    return Documents.problem(file, place(event), message, hint);
  }

  static Place place(Event event) {
    return place(event.getStartMark());
  }

  static Place place(Mark mark) {
    return mark == null ? Place.START : new Place(mark.getLine() + 1, mark.getColumn() + 1);
  }

  /** Reading cannot go on. */
  static final class Refused extends RuntimeException {
    final transient Place place;

    Refused(Place place, String message) {
      super(message, null, false, false);
      this.place = place;
    }
  }
}
