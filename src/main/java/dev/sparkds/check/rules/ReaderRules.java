package dev.sparkds.check.rules;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.body.VariableDeclarator;
import com.github.javaparser.ast.expr.AssignExpr;
import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.ConditionalExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.NullLiteralExpr;
import com.github.javaparser.ast.expr.UnaryExpr;
import com.github.javaparser.ast.stmt.CatchClause;
import com.github.javaparser.ast.stmt.IfStmt;
import com.github.javaparser.ast.stmt.ReturnStmt;
import com.github.javaparser.ast.stmt.WhileStmt;
import dev.sparkds.check.code.Code;
import dev.sparkds.check.code.Nodes;
import dev.sparkds.check.code.SourceType;
import dev.sparkds.check.code.Typing;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Readers give the whole of their partition, or fail. */
final class ReaderRules {

  private static final Pattern WAITS = Pattern.compile("poll|pollFirst|receive");
  private static final Pattern MOVES = Pattern.compile("next|nextRow|poll|take|readLine|readRecord|moveToNext");
  private static final Pattern HAS_MORE = Pattern.compile("next|hasNext|moveNext|readLine");
  private static final Pattern BOUND = Pattern.compile("size|limit|max|pageSize|batchSize", Pattern.CASE_INSENSITIVE);
  private static final Pattern SELECT = Pattern.compile("(?is)\\bselect\\s*$");
  private static final Pattern JOINS = Pattern.compile("join|joining|mkString");
  private static final Pattern ASKS_FOR_NONE = Pattern.compile("isEmpty|nonEmpty");

  static final List<Rule> ALL = List.of(
      new Rule("ends-on-error", "T24", "A reader ends where it failed",
          "Spark takes `false` for the end of the partition, so the rest of its rows is lost without an error.",
          "Throw the exception; Spark then runs the task again.", ReaderRules::endsOnError),
      new Rule("slow-is-end", "T24", "A reader ends when the source is slow",
          "No answer within the time is taken for the end of the partition, so the rest of its rows is lost when the source is slow.",
          "Go on until the planned end is reached, and throw when it is not reached in time.", ReaderRules::slowIsEnd),
      new Rule("whole-partition-in-memory", "D33", "A reader collects all its rows first",
          "A partition larger than the executor's memory can never be read.",
          "Keep the cursor in a field and fetch one row, or one page, in each `next()`.", ReaderRules::collects),
      new Rule("get-advances", "T23", "A reader moves on in get()",
          "Spark may call `get()` several times for one `next()`, and each more skips a row.",
          "Read the row in `next()`, keep it in a field, and only return it in `get()`.", ReaderRules::getAdvances),
      new Rule("no-zero-columns", "T11", "A query without columns cannot be asked",
          "For `count(*)` Spark asks for no columns at all, and `SELECT  FROM` is refused by the source.",
          "Ask for a constant when the list of columns is empty, and give rows without fields.", ReaderRules::noZeroColumns));

  private ReaderRules() {}

  private static Stream<Node> endsOnError(Code code) {
    return code.types("PartitionReader").flatMap(ReaderRules::answering).flatMap(method -> Nodes.within(method, CatchClause.class))
        .flatMap(caught -> Nodes.within(caught.getBody(), ReturnStmt.class)).filter(ReaderRules::isFalse).map(each -> each);
  }

  /** {@code next()}, and the methods whose answer is its own. */
  private static Stream<MethodDeclaration> answering(SourceType reader) {
    return reader.methods("next").flatMap(next -> Stream.concat(Stream.of(next), Nodes.within(next, ReturnStmt.class)
        .flatMap(end -> end.getExpression().stream()).filter(MethodCallExpr.class::isInstance).map(MethodCallExpr.class::cast)
        .filter(call -> call.getScope().isEmpty()).flatMap(call -> reader.methods(call.getNameAsString()))));
  }

  private static boolean isFalse(ReturnStmt end) {
    return end.getExpression().filter(value -> value.isBooleanLiteralExpr() && !value.asBooleanLiteralExpr().getValue()).isPresent();
  }

  private static Stream<Node> slowIsEnd(Code code) {
    return code.types("PartitionReader").flatMap(ReaderRules::slowIsEnd);
  }

  private static Stream<Node> slowIsEnd(SourceType reader) {
    List<Node> next = reader.reach("next").toList();
    Set<String> polled = next.stream().flatMap(ReaderRules::polled).collect(Collectors.toSet());
    Stream<Node> ifs = Nodes.only(next.stream(), IfStmt.class)
        .filter(test -> isNullTest(test.getCondition(), polled)
            && Nodes.within(test.getThenStmt(), ReturnStmt.class).anyMatch(end -> isFalse(end) && isDirectlyIn(end, test)))
        .map(each -> each);
    Stream<Node> returns = Nodes.only(next.stream(), ReturnStmt.class)
        .filter(end -> end.getExpression().filter(value -> isNullTest(value, polled)).isPresent()).map(each -> each);
    return Stream.concat(ifs, returns);
  }

  private static boolean isDirectlyIn(ReturnStmt end, IfStmt test) {
    Node parent = end.getParentNode().orElseThrow();
    return parent == test || parent.getParentNode().filter(around -> around == test).isPresent();
  }

  /** The name that takes what was waited for. */
  private static Stream<String> polled(Node node) {
    if (node instanceof VariableDeclarator variable) {
      return variable.getInitializer().filter(ReaderRules::waits).map(value -> variable.getNameAsString()).stream();
    }
    return node instanceof AssignExpr assign && waits(assign.getValue()) ? Stream.of(Nodes.name(assign.getTarget())) : Stream.empty();
  }

  private static boolean waits(Expression value) {
    return value instanceof MethodCallExpr call && WAITS.matcher(call.getNameAsString()).matches() && !call.getArguments().isEmpty();
  }

  private static boolean isNullTest(Expression test, Set<String> names) {
    return test instanceof BinaryExpr pair && pair.getRight() instanceof NullLiteralExpr && names.contains(Nodes.name(pair.getLeft()));
  }

  private static Stream<WhileStmt> collects(Code code) {
    return code.types("PartitionReader").flatMap(type -> Stream.concat(type.making(), type.reach("next")))
        .filter(WhileStmt.class::isInstance).map(WhileStmt.class::cast)
        .filter(loop -> Nodes.calls(Nodes.within(loop.getCondition()), HAS_MORE).findAny().isPresent()
            && !Nodes.mentions(loop.getCondition(), BOUND)
            && Nodes.calls(Nodes.within(loop.getBody()), Pattern.compile("add|put")).anyMatch(call -> isList(code, call))
            && !Nodes.mentions(loop.getBody(), BOUND));
  }

  private static boolean isList(Code code, MethodCallExpr call) {
    return Typing.ofScope(code, call).matches(".*(List|Queue|Deque)");
  }

  private static Stream<Node> getAdvances(Code code) {
    return code.types("PartitionReader").flatMap(type -> type.methods("get").filter(method -> method.getParameters().isEmpty())
        .flatMap(method -> Nodes.within(method)).filter(node -> moves(type, node)));
  }

  private static boolean moves(SourceType reader, Node node) {
    return node instanceof UnaryExpr step && step.getOperator().name().contains("CREMENT") && reader.field(step.getExpression()).isPresent()
        || node instanceof MethodCallExpr call && MOVES.matcher(call.getNameAsString()).matches() && call.getScope().isPresent();
  }

  private static Stream<BinaryExpr> noZeroColumns(Code code) {
    return code.types("SupportsPushDownRequiredColumns").findAny().isEmpty() ? Stream.empty()
        : code.all(BinaryExpr.class).filter(ReaderRules::selectsAList).filter(sum -> !asksForNone(sum));
  }

  private static boolean selectsAList(BinaryExpr sum) {
    Expression left = sum.getLeft() instanceof BinaryExpr chain ? chain.getRight() : sum.getLeft();
    return SELECT.matcher(Nodes.text(left)).find() && Nodes.calls(Nodes.within(sum.getRight()), JOINS).findAny().isPresent();
  }

  private static boolean asksForNone(BinaryExpr sum) {
    return Nodes.callableAround(sum).filter(method -> Nodes.within(method, ConditionalExpr.class).findAny().isPresent()
        || Nodes.calls(Nodes.within(method), ASKS_FOR_NONE).findAny().isPresent()
        || Nodes.within(method, BinaryExpr.class).anyMatch(test -> test.getRight().toString().equals("0"))).isPresent();
  }
}
