package dev.sparkds.spec;

import dev.sparkds.spec.Node.Entry;
import dev.sparkds.spec.Node.Kind;
import dev.sparkds.spec.Node.Listing;
import dev.sparkds.spec.Node.Mapping;
import dev.sparkds.spec.Node.Scalar;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** Trees that differ from a given one in one place. */
final class Mutants {
  private static final Place HERE = Place.START;
  private static final List<Node> OTHERS = List.of(
      text(""), text(" "), text("x"), text("eu"), text("1"), text("true"), text("PT1S"), text("PT"), text("a-b"),
      text("A"), text("a.b"), text("../x"), text("v1"), text("custom"), text("sequence"), text("x\n"), text("a\nb"),
      text("bell\u0007"), text("\u202e"), text("🛒"), text("x".repeat(41)), text("x".repeat(257)),
      text("x".repeat(1001)), text("x".repeat(4001)), scalar("0", Kind.NUMBER), scalar("1", Kind.NUMBER),
      scalar("-1", Kind.NUMBER), scalar("5.0", Kind.NUMBER), scalar("2.5", Kind.NUMBER), scalar("1e3", Kind.NUMBER),
      scalar("99999999999", Kind.NUMBER), scalar("true", Kind.FLAG), scalar("False", Kind.FLAG),
      scalar("", Kind.NOTHING), new Listing(HERE, List.of()), new Listing(HERE, List.of(text("x"))),
      new Listing(HERE, List.of(text("x"), text("x"))), new Listing(HERE, List.of(text("1"), scalar("1", Kind.NUMBER))),
      new Mapping(HERE, List.of()), new Mapping(HERE, List.of(new Entry(HERE, "x", text("x")))));

  private Mutants() {}

  private static Node text(String text) {
    return scalar(text, Kind.TEXT);
  }

  private static Node scalar(String text, Kind kind) {
    return new Scalar(HERE, text, kind);
  }

  static List<Node> of(Node root) {
    List<Node> mutants = new ArrayList<>(List.of(root));
    collect(root, UnaryOperator.identity(), mutants);
    return mutants;
  }

  /** Adds the mutants of a node, each put into the whole. */
  private static void collect(Node node, UnaryOperator<Node> whole, List<Node> mutants) {
    OTHERS.forEach(other -> mutants.add(whole.apply(other)));
    if (node instanceof Mapping mapping) {
      mutants.add(whole.apply(new Mapping(HERE, with(mapping.entries(), new Entry(HERE, "unknown", text("x"))))));
      for (int i = 0; i < mapping.entries().size(); i++) {
        int at = i;
        Entry entry = mapping.entries().get(i);
        mutants.add(whole.apply(new Mapping(HERE, without(mapping.entries(), at))));
        collect(entry.value(), value -> whole.apply(new Mapping(HERE,
            replaced(mapping.entries(), at, new Entry(HERE, entry.key(), value)))), mutants);
      }
    } else if (node instanceof Listing list) {
      for (int i = 0; i < list.items().size(); i++) {
        int at = i;
        mutants.add(whole.apply(new Listing(HERE, with(list.items(), list.items().get(at)))));
        collect(list.items().get(i), item -> whole.apply(new Listing(HERE, replaced(list.items(), at, item))), mutants);
      }
    }
  }

  private static <T> List<T> with(List<T> items, T more) {
    List<T> longer = new ArrayList<>(items);
    longer.add(more);
    return longer;
  }

  private static <T> List<T> without(List<T> items, int at) {
    List<T> shorter = new ArrayList<>(items);
    shorter.remove(at);
    return shorter;
  }

  private static <T> List<T> replaced(List<T> items, int at, T item) {
    List<T> other = new ArrayList<>(items);
    other.set(at, item);
    return other;
  }
}
