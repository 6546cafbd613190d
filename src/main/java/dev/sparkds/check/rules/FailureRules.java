package dev.sparkds.check.rules;

import com.github.javaparser.Range;
import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.stmt.AssertStmt;
import com.github.javaparser.ast.stmt.CatchClause;
import com.github.javaparser.ast.stmt.Statement;
import com.github.javaparser.ast.stmt.ThrowStmt;
import com.github.javaparser.ast.type.Type;
import dev.sparkds.check.code.Code;
import dev.sparkds.check.code.Nodes;
import dev.sparkds.check.code.SourceType;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A failure is passed on. */
final class FailureRules {

  private static final Pattern LOGGERS = Pattern.compile("(?i)log(ger)?|out|err|\\w*_log(ger)?");
  private static final Pattern CLEANS_UP = Pattern.compile(
      "(?i).*(close|abort|stop|clean|discard|release|shutdown|quiet|disconnect|rollback|delete|remove|cancel|finalize|dispose|teardown|purge).*");
  private static final Pattern INTERRUPTS = Pattern.compile("interrupt");
  private static final Pattern BY_TEXT = Pattern.compile("contains|startsWith|endsWith|matches|equals");
  private static final Pattern CODES = Pattern.compile("(?i)status|code");
  private static final String[] CARRY_ROWS = {"PartitionReader", "DataWriter", "SparkDataStream", "BatchWrite", "StreamingWrite", "Batch"};

  static final List<Rule> ALL = List.of(
      new Rule("swallowed-exception", "D22 D30", "An exception is swallowed",
          "Spark believes that the work was done, so the rows that it was about are lost without a trace.",
          "Let it through, or wrap it with what was being done; where it does no harm, write the reason into the block.", FailureRules::swallowed),
      new Rule("interrupt-swallowed", "T25", "An interrupt is swallowed",
          "Spark interrupts a task to end it, and one that goes on keeps reading or writing beside its own second attempt.",
          "Call `Thread.currentThread().interrupt()` and throw.", FailureRules::interrupts),
      new Rule("assert-for-validation", "D26", "An assertion guards data",
          "Assertions are off unless the JVM is told otherwise, so on a cluster nothing is checked.",
          "Throw an IllegalArgumentException, or an IllegalStateException, that says what is wrong.", code -> code.all(AssertStmt.class)),
      new Rule("error-by-message", "D31", "A failure is told by words in its message",
          "Words change with the version and the language of the source, and then a fatal error is retried or a passing one ends the query.",
          "Tell failures by their type, status or error code.", FailureRules::byMessage));

  private FailureRules() {}

  private static Stream<CatchClause> swallowed(Code code) {
    return code.all(CatchClause.class).filter(caught -> !cleansUp(caught) && !caught.getParameter().getNameAsString().equals("_"))
        .filter(caught -> !isInterrupt(caught.getParameter().getType()) && (isEmpty(code, caught) || isOnlyLogged(code, caught)));
  }

  private static boolean cleansUp(CatchClause caught) {
    return Nodes.callableAround(caught).filter(method -> CLEANS_UP.matcher(method.getNameAsString()).matches()).isPresent()
        || caught.getParentNode().filter(attempt -> Nodes.within(attempt, MethodCallExpr.class).findFirst()
            .filter(first -> CLEANS_UP.matcher(first.getNameAsString()).matches()).isPresent()).isPresent();
  }

  /** A comment in the block is the reason why it is. */
  private static boolean isEmpty(Code code, CatchClause caught) {
    Range block = caught.getBody().getRange().orElseThrow();
    return caught.getBody().isEmpty()
        && code.file(caught).comments().stream().noneMatch(comment -> comment.getRange().filter(block::contains).isPresent());
  }

  private static boolean isOnlyLogged(Code code, CatchClause caught) {
    return !caught.getBody().isEmpty() && code.typeAround(caught).filter(FailureRules::carriesRows).isPresent()
        && caught.getBody().getStatements().stream().allMatch(FailureRules::logs);
  }

  private static boolean carriesRows(SourceType type) {
    return type.is(CARRY_ROWS);
  }

  /** Who only logs for debugging has thought about it. */
  private static boolean logs(Statement statement) {
    return statement.isExpressionStmt() && statement.asExpressionStmt().getExpression() instanceof MethodCallExpr call
        && !call.getNameAsString().matches("debug|trace")
        && (call.getNameAsString().equals("printStackTrace") || LOGGERS.matcher(Nodes.scope(call)).matches());
  }

  private static boolean isInterrupt(Type type) {
    return type.isUnionType() ? type.asUnionType().getElements().stream().anyMatch(each -> Nodes.name(each).equals("InterruptedException"))
        : Nodes.name(type).equals("InterruptedException");
  }

  private static Stream<CatchClause> interrupts(Code code) {
    return code.all(CatchClause.class).filter(caught -> isInterrupt(caught.getParameter().getType()))
        .filter(caught -> Nodes.calls(Nodes.within(caught.getBody()), INTERRUPTS).findAny().isEmpty()
            && Nodes.within(caught.getBody(), ThrowStmt.class).findAny().isEmpty() && !delegates(caught));
  }

  /** Whether another method takes care of it. */
  private static boolean delegates(CatchClause caught) {
    return Nodes.within(caught.getBody(), MethodCallExpr.class)
        .anyMatch(call -> call.getNameAsString().toLowerCase(Locale.ROOT).contains("interrupt"));
  }

  private static Stream<MethodCallExpr> byMessage(Code code) {
    return Nodes.calls(code.all(MethodCallExpr.class), BY_TEXT)
        .filter(call -> call.getArguments().size() == 1 && !Nodes.text(call.getArgument(0)).isEmpty())
        .filter(call -> call.getScope()
            .filter(on -> Nodes.within(on, MethodCallExpr.class).anyMatch(each -> each.getNameAsString().equals("getMessage"))).isPresent())
        .filter(call -> !isWithACode(call));
  }

  /** Where the text only tells apart what has the same status or code. */
  private static boolean isWithACode(MethodCallExpr call) {
    return call.getParentNode().filter(both -> both instanceof BinaryExpr test && test.getOperator() == BinaryExpr.Operator.AND
        && Nodes.mentions(test, CODES)).isPresent();
  }
}
