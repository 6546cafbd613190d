package dev.sparkds.check.code;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.CallableDeclaration;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.FieldAccessExpr;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.SimpleName;
import com.github.javaparser.ast.expr.StringLiteralExpr;
import com.github.javaparser.ast.expr.TextBlockLiteralExpr;
import com.github.javaparser.ast.type.Type;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Questions about pieces of Java. */
public final class Nodes {

  private Nodes() {}

  /** The node and all below it, in the order of the text. */
  public static Stream<Node> within(Node root) {
    List<Node> found = new ArrayList<>();
    Deque<Node> open = new ArrayDeque<>(List.of(root));
    while (!open.isEmpty()) {
      Node node = open.pop();
      found.add(node);
      List<Node> children = node.getChildNodes();
      for (int i = children.size() - 1; i >= 0; i--) {
        open.push(children.get(i));
      }
    }
    return found.stream();
  }

  public static <N extends Node> Stream<N> within(Node root, Class<N> kind) {
    return only(within(root), kind);
  }

  public static <N extends Node> Stream<N> only(Stream<? extends Node> nodes, Class<N> kind) {
    return nodes.filter(kind::isInstance).map(kind::cast);
  }

  /** The calls among nodes whose method's name matches. */
  public static Stream<MethodCallExpr> calls(Stream<? extends Node> nodes, Pattern name) {
    return only(nodes, MethodCallExpr.class).filter(call -> name.matcher(call.getNameAsString()).matches());
  }

  /** Whether a name of anything in it matches. */
  public static boolean mentions(Node root, Pattern name) {
    return within(root, SimpleName.class).anyMatch(each -> name.matcher(each.getIdentifier()).find());
  }

  /** Whether a text in it matches. */
  public static boolean says(Node root, Pattern text) {
    return within(root).anyMatch(node -> text.matcher(text(node)).find());
  }

  /** What a literal says; empty when it is none. */
  public static String text(Node node) {
    return node instanceof StringLiteralExpr literal ? literal.getValue()
        : node instanceof TextBlockLiteralExpr block ? block.getValue() : "";
  }

  /** The method or constructor around a node. */
  public static Optional<CallableDeclaration<?>> callableAround(Node node) {
    Optional<Node> parent = node.getParentNode();
    while (parent.isPresent() && !(parent.get() instanceof CallableDeclaration)) {
      parent = parent.get().getParentNode();
    }
    return parent.map(found -> (CallableDeclaration<?>) found);
  }

  /** Whether one node is the other or within it. */
  public static boolean isIn(Node inner, Node outer) {
    return Stream.iterate(Optional.of(inner), Optional::isPresent, at -> at.get().getParentNode()).anyMatch(at -> at.get() == outer);
  }

  /** The last word of a name, a field or a call; empty for anything else. */
  public static String name(Expression expression) {
    return expression instanceof NameExpr name ? name.getNameAsString()
        : expression instanceof FieldAccessExpr field ? field.getNameAsString()
        : expression instanceof MethodCallExpr call ? call.getNameAsString() : "";
  }

  /** The last word of what a method is called on. */
  public static String scope(MethodCallExpr call) {
    return call.getScope().map(Nodes::name).orElse("");
  }

  /** A type's simple name without arguments; of an array with its brackets. */
  public static String name(Type type) {
    return type.isClassOrInterfaceType() ? type.asClassOrInterfaceType().getNameAsString()
        : type.isArrayType() ? name(type.asArrayType().getComponentType()) + "[]"
        : type.isPrimitiveType() ? type.asPrimitiveType().getType().asString() : "";
  }
}
