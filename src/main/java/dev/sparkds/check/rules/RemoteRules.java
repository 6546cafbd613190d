package dev.sparkds.check.rules;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.ObjectCreationExpr;
import com.github.javaparser.ast.stmt.BreakStmt;
import com.github.javaparser.ast.stmt.CatchClause;
import com.github.javaparser.ast.stmt.DoStmt;
import com.github.javaparser.ast.stmt.ForStmt;
import com.github.javaparser.ast.stmt.ReturnStmt;
import com.github.javaparser.ast.stmt.ThrowStmt;
import com.github.javaparser.ast.stmt.TryStmt;
import com.github.javaparser.ast.stmt.WhileStmt;
import dev.sparkds.check.code.Code;
import dev.sparkds.check.code.Nodes;
import dev.sparkds.check.code.Typing;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Requests end in time, are looked at, and are repeated only where that is safe. */
final class RemoteRules {

  private static final Pattern TIMEOUT = Pattern.compile("timeout", Pattern.CASE_INSENSITIVE);
  private static final Pattern STATUS = Pattern.compile("statusCode|getResponseCode|isSuccessful");
  private static final Pattern BUILD = Pattern.compile("build");
  private static final Pattern HANDLERS = Pattern.compile("BodyHandlers");
  private static final Pattern SENDS_ROWS = Pattern.compile("POST|basicPublish|insertMany|insertOne|sendBatch|publish");
  private static final Pattern RUNS_SQL = Pattern.compile("executeUpdate|executeBatch|execute");
  private static final Pattern INSERT = Pattern.compile("(?i)\\binsert\\s+into\\b");
  private static final Pattern REPEATABLE = Pattern.compile("(?i)idempot|on conflict|on duplicate|merge into|insert or|upsert|messageId|deduplicat");
  private static final Pattern FUTURE = Pattern.compile(".*Future");
  private static final Pattern QUEUE = Pattern.compile(".*(Queue|Deque)");

  static final List<Rule> ALL = List.of(
      new Rule("no-timeout", "T25 D22 D26", "A request has no timeout",
          "When the other side stops answering, the task waits for ever, and so does the whole query.",
          "Set a timeout for connecting and for the answer, from an option.", RemoteRules::noTimeout),
      new Rule("waits-forever", "T25", "A task waits without an end",
          "If what it waits for never comes, since another thread died, the task can neither finish nor fail.",
          "Wait with a timeout, look whether the other side has failed, and throw.", RemoteRules::waits),
      new Rule("status-not-checked", "D22 D26", "The status of an answer is not looked at",
          "A refused write counts as written, and an error page is read as data.",
          "Fail unless `statusCode()` is one of success.", RemoteRules::status),
      new Rule("retry-not-idempotent", "T30", "A request is repeated that may have succeeded",
          "When only the answer was lost, the rows are there already, and sending them again doubles them.",
          "Give the request a key by which the target knows it, write with an upsert, or do not repeat it.", RemoteRules::retry));

  private RemoteRules() {}

  private static Stream<Node> noTimeout(Code code) {
    Stream<Node> requests = code.all(MethodCallExpr.class).filter(RemoteRules::beginsRequest)
        .filter(call -> Nodes.callableAround(call).filter(method -> isBuiltIn(method) && !hasTimeout(method)).isPresent()).map(each -> each);
    Stream<Node> others = Stream.<Node>concat(code.all(MethodCallExpr.class), code.all(ObjectCreationExpr.class)).filter(RemoteRules::mayHang)
        .filter(node -> !hasTimeout(code.typeAround(node).orElseThrow().node()));
    return Stream.concat(requests, others);
  }

  private static boolean beginsRequest(MethodCallExpr call) {
    return Nodes.scope(call).equals("HttpRequest") && call.getNameAsString().equals("newBuilder");
  }

  /** Who builds the request that another method began may give it a timeout. */
  private static boolean isBuiltIn(Node method) {
    return Nodes.calls(Nodes.within(method), BUILD).findAny().isPresent();
  }

  private static boolean hasTimeout(Node where) {
    return Nodes.mentions(where, TIMEOUT) || Nodes.says(where, TIMEOUT);
  }

  private static boolean mayHang(Node node) {
    if (node instanceof ObjectCreationExpr made) {
      return made.getType().getNameAsString().equals("Socket") && !made.getArguments().isEmpty();
    }
    return node instanceof MethodCallExpr call && call.getScope().filter(scope -> hangs(Nodes.name(scope), call)).isPresent();
  }

  private static boolean hangs(String scope, MethodCallExpr call) {
    String name = call.getNameAsString();
    return scope.equals("DriverManager") && name.equals("getConnection")
        || scope.equals("HttpClients") && (name.equals("createDefault") || name.equals("custom"))
        || name.equals("openConnection") && call.getArguments().isEmpty()
        || name.equals("openStream") && call.getArguments().isEmpty();
  }

  private static Stream<MethodCallExpr> waits(Code code) {
    return code.types("PartitionReader", "DataWriter", "SparkDataStream", "BatchWrite", "StreamingWrite")
        .flatMap(type -> Nodes.within(type.node(), MethodCallExpr.class)).filter(call -> call.getArguments().isEmpty())
        .filter(call -> call.getScope().filter(on -> isEndless(Typing.of(code, on), call.getNameAsString())).isPresent());
  }

  private static boolean isEndless(String type, String method) {
    return FUTURE.matcher(type).matches() && method.matches("get|join")
        || QUEUE.matcher(type).matches() && method.matches("take|takeFirst")
        || type.matches("CountDownLatch|Condition|Semaphore|Phaser") && method.matches("await|acquire")
        || type.equals("Thread") && method.equals("join");
  }

  private static Stream<MethodCallExpr> status(Code code) {
    return code.all(MethodCallExpr.class).filter(call -> call.getNameAsString().matches("send|sendAsync") && call.getArguments().size() == 2)
        .filter(call -> Nodes.mentions(call.getArgument(1), HANDLERS) || Typing.ofScope(code, call).equals("HttpClient"))
        .filter(call -> code.typeAround(call).filter(type -> !Nodes.mentions(type.node(), STATUS)).isPresent());
  }

  private static Stream<TryStmt> retry(Code code) {
    return code.all(TryStmt.class).filter(RemoteRules::isRepeated).filter(attempt -> sends(code, attempt)
        && code.typeAround(attempt).filter(type -> !Nodes.mentions(type.node(), REPEATABLE) && !Nodes.says(type.node(), REPEATABLE)).isPresent());
  }

  /** In a loop that goes on after the failure. */
  private static boolean isRepeated(TryStmt attempt) {
    return attempt.getCatchClauses().stream().anyMatch(RemoteRules::goesOn) && loopAround(attempt)
        && Nodes.within(attempt.getTryBlock()).anyMatch(node -> node instanceof ReturnStmt || node instanceof BreakStmt);
  }

  private static boolean goesOn(CatchClause caught) {
    return caught.getBody().getStatements().stream()
        .noneMatch(last -> last instanceof ThrowStmt || last instanceof ReturnStmt || last instanceof BreakStmt);
  }

  private static boolean loopAround(Node node) {
    return node.getParentNode().flatMap(Node::getParentNode)
        .filter(around -> around instanceof WhileStmt || around instanceof DoStmt || around instanceof ForStmt).isPresent();
  }

  private static boolean sends(Code code, TryStmt attempt) {
    boolean rows = Nodes.calls(around(attempt), SENDS_ROWS).findAny().isPresent();
    boolean sql = Nodes.calls(Nodes.within(attempt.getTryBlock()), RUNS_SQL).findAny().isPresent()
        && code.typeAround(attempt).filter(type -> Nodes.says(type.node(), INSERT)).isPresent();
    return rows || sql;
  }

  private static Stream<Node> around(Node node) {
    return Nodes.callableAround(node).stream().flatMap(method -> Nodes.within(method));
  }
}
