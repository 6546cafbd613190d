package dev.sparkds.check.rules;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.body.VariableDeclarator;
import com.github.javaparser.ast.expr.ArrayCreationExpr;
import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.ConditionalExpr;
import com.github.javaparser.ast.expr.EnclosedExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.IntegerLiteralExpr;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.ObjectCreationExpr;
import com.github.javaparser.ast.stmt.IfStmt;
import com.github.javaparser.ast.stmt.ReturnStmt;
import dev.sparkds.check.code.Code;
import dev.sparkds.check.code.Nodes;
import dev.sparkds.check.code.SourceType;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Ranges touch without a gap and without an overlap: half-open, all of them. */
final class RangeRules {

  private static final Pattern BETWEEN = Pattern.compile("(?is)\\bbetween\\b.*\\band\\b|>=.*\\band\\b.*<=");
  private static final Pattern END = Pattern.compile("end|endOffset|until|untilOffset|stopOffset|to");
  private static final Pattern BOUND = Pattern.compile(END + "|start|startOffset|from|offset");
  private static final Pattern TICK = Pattern.compile("(plus|minus)(Nanos|Millis|Seconds|Micros)?");
  private static final String[] READS = {"InputPartition", "PartitionReader", "PartitionReaderFactory", "Batch", "SparkDataStream"};

  static final List<Rule> ALL = List.of(
      new Rule("closed-range", "D12 D3", "A range includes its end",
          "The next range begins with the same value, so the rows at the boundary are read twice.",
          "Read from the start up to, but without, the end: `>= start AND < end`.", RangeRules::closed),
      new Rule("tick-between-ranges", "D12 D21", "A range is moved by one tick",
          "Rows that are finer than the tick fall between two ranges, and the last tick is read by none.",
          "Let each range begin exactly where the one before ends, and leave the end out.", RangeRules::tick),
      new Rule("remainder-lost", "D4", "What a division leaves over is in no partition",
          "When the width is no multiple of the number of partitions, the last rows are never read.",
          "Let the last partition end at the true end, or spread the remainder.", RangeRules::remainder),
      new Rule("single-partition", "T9", "All of it is one partition",
          "One task reads everything, however large the cluster, and has to begin again from the start when it fails.",
          "Divide by an id, by time or by the source's own shards; where it cannot be divided, say so in an allowing comment.", RangeRules::single));

  private RangeRules() {}

  private static Stream<Node> closed(Code code) {
    Stream<Node> texts = code.types().filter(type -> type.is(READS)).flatMap(type -> Nodes.within(type.node()))
        .filter(node -> BETWEEN.matcher(Nodes.text(node)).find());
    Stream<Node> loops = code.types("PartitionReader").flatMap(type -> Nodes.only(type.reach("next"), BinaryExpr.class))
        .filter(test -> test.getOperator() == BinaryExpr.Operator.LESS_EQUALS && END.matcher(Nodes.name(test.getRight())).matches())
        .map(each -> each);
    return Stream.concat(texts, loops);
  }

  private static Stream<Node> tick(Code code) {
    return code.types("Batch", "SparkDataStream").flatMap(type -> Nodes.only(type.reach("planInputPartitions"), ObjectCreationExpr.class))
        .filter(made -> code.type(made.getType().getNameAsString()).filter(type -> type.is("InputPartition")).isPresent())
        .flatMap(made -> made.getArguments().stream()).filter(RangeRules::isMoved).map(each -> each);
  }

  private static boolean isMoved(Expression bound) {
    if (bound instanceof MethodCallExpr call) {
      return TICK.matcher(call.getNameAsString()).matches() && isOne(call.getArguments().getFirst().orElse(null));
    }
    return bound instanceof BinaryExpr sum && isOne(sum.getRight()) && BOUND.matcher(Nodes.name(sum.getLeft())).matches();
  }

  private static boolean isOne(Expression value) {
    return value != null && value.toString().matches("1[lL]?");
  }

  private static Stream<Node> remainder(Code code) {
    return code.types("Batch", "SparkDataStream", "InputPartition")
        .flatMap(type -> Nodes.only(type.reach("planInputPartitions", "plan", "split"), VariableDeclarator.class))
        .filter(RangeRules::isQuotient).filter(step -> steps(step) && !mendsTheLast(step)).map(each -> each);
  }

  private static boolean isQuotient(VariableDeclarator step) {
    return step.getInitializer().filter(value -> value instanceof BinaryExpr pair && pair.getOperator() == BinaryExpr.Operator.DIVIDE
        && !(pair.getRight() instanceof IntegerLiteralExpr)).isPresent();
  }

  /** Whether the end of a range is the number after this one, times the step. */
  private static boolean steps(VariableDeclarator step) {
    return around(step).anyMatch(node -> node instanceof BinaryExpr product && product.getOperator() == BinaryExpr.Operator.MULTIPLY
        && Nodes.name(product.getRight()).equals(step.getNameAsString())
        && product.getLeft() instanceof EnclosedExpr next && next.getInner() instanceof BinaryExpr sum && isOne(sum.getRight()));
  }

  private static boolean mendsTheLast(VariableDeclarator step) {
    return around(step).anyMatch(node -> node instanceof ConditionalExpr || node instanceof IfStmt
        || node instanceof MethodCallExpr call && call.getNameAsString().matches("min|ceil|ceilDiv")
        || node instanceof BinaryExpr rest && rest.getOperator() == BinaryExpr.Operator.REMAINDER);
  }

  private static Stream<Node> around(Node node) {
    return Nodes.callableAround(node).stream().flatMap(method -> Nodes.within(method));
  }

  private static Stream<ReturnStmt> single(Code code) {
    return code.types("Batch", "SparkDataStream").flatMap(RangeRules::single);
  }

  private static Stream<ReturnStmt> single(SourceType type) {
    return type.methods("planInputPartitions").filter(method -> method.getBody().isPresent())
        .filter(method -> returns(method).allMatch(RangeRules::isOnePartition)).flatMap(method -> returns(method).limit(1));
  }

  private static Stream<ReturnStmt> returns(MethodDeclaration method) {
    return Nodes.within(method, ReturnStmt.class);
  }

  private static boolean isOnePartition(ReturnStmt end) {
    return end.getExpression().filter(value -> value instanceof ArrayCreationExpr array
        && array.getInitializer().filter(one -> one.getValues().size() == 1).isPresent()).isPresent();
  }
}
