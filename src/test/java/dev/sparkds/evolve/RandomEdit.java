package dev.sparkds.evolve;

import com.github.javaparser.Position;
import com.github.javaparser.ast.CompilationUnit;
import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.expr.IntegerLiteralExpr;
import com.github.javaparser.ast.expr.StringLiteralExpr;
import com.github.javaparser.ast.stmt.ExpressionStmt;
import java.util.List;
import java.util.Random;

/** Edits of Java at random places of its syntax tree. */
final class RandomEdit {

  private RandomEdit() {}

  /** Up to four edits, and still Java; what they add is made of the mark. */
  static String some(Random random, String text, String mark) {
    String edited = text;
    for (int left = 1 + random.nextInt(4); left > 0; left--) {
      edited = one(random, edited, mark + left);
    }
    return JavaLayouts.isJava(edited) ? edited : text;
  }

  private static String one(Random random, String text, String mark) {
    CompilationUnit unit = JavaLayouts.parse(text);
    return switch (random.nextInt(9)) {
      case 0 -> replace(text, any(random, unit, StringLiteralExpr.class), "\"" + mark + "\"");
      case 1 -> replace(text, any(random, unit, IntegerLiteralExpr.class), Integer.toString(random.nextInt(99)));
      case 2 -> before(text, any(random, unit, ExpressionStmt.class), "System.out.println(\"" + mark + "\");\n    ");
      case 3 -> before(text, any(random, unit, MethodDeclaration.class), "void " + mark + "() {}\n\n  ");
      case 4 -> replace(text, any(random, unit, MethodDeclaration.class), "");
      case 5 -> replace(text, any(random, unit, ExpressionStmt.class), "");
      case 6 -> text.replaceFirst("  @Override\n", "  @Override\n  @" + mark + "\n");
      case 7 -> text.replaceFirst("\nimport ", "\nimport " + mark + ".Some;\nimport ");
      default -> name(random, text, unit, mark);
    };
  }

  private static String name(Random random, String text, CompilationUnit unit, String mark) {
    MethodDeclaration method = any(random, unit, MethodDeclaration.class);
    return method == null ? text : replace(text, method.getName(), mark);
  }

  private static <T extends Node> T any(Random random, CompilationUnit unit, Class<T> type) {
    List<T> nodes = unit.findAll(type);
    return nodes.isEmpty() ? null : nodes.get(random.nextInt(nodes.size()));
  }

  private static String before(String text, Node node, String added) {
    int start = node == null ? 0 : start(text, node);
    return node == null ? text : text.substring(0, start) + added + text.substring(start);
  }

  private static String replace(String text, Node node, String by) {
    return node == null ? text : text.substring(0, start(text, node)) + by
        + text.substring(offset(text, node.getEnd().orElseThrow()) + 1);
  }

  /** Where its comment begins, if it has one. */
  private static int start(String text, Node node) {
    return offset(text, node.getComment().<Node>map(comment -> comment).orElse(node).getBegin().orElseThrow());
  }

  static int offset(String text, Position position) {
    int at = 0;
    for (int line = 1; line < position.line; line++) {
      at = text.indexOf('\n', at) + 1;
    }
    return at + position.column - 1;
  }
}
