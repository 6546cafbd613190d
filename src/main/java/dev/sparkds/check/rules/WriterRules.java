package dev.sparkds.check.rules;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.expr.AssignExpr;
import com.github.javaparser.ast.expr.CastExpr;
import com.github.javaparser.ast.expr.InstanceOfExpr;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.NullLiteralExpr;
import com.github.javaparser.ast.stmt.ThrowStmt;
import dev.sparkds.check.code.Code;
import dev.sparkds.check.code.Nodes;
import dev.sparkds.check.code.SourceType;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Writers send rows, commit what was confirmed, and clean up without harm. */
final class WriterRules {

  private static final Pattern SENDS = Pattern.compile("commit|flush|flush(Buffer|Batch|Rows|Buffered)|executeBatch|sendBatch|writeBatch|publish");
  private static final Pattern DESTROYS = Pattern.compile("drop.*|truncate(Table|Collection|All)?|delete.*|executeUpdate|"
      + "createTable.*|createCollection");
  private static final Pattern RANDOM = Pattern.compile("randomUUID");
  private static final Pattern NOT_NULL = Pattern.compile("nonNull|isInstance");
  private static final String[] WRITES = {"DataWriter", "BatchWrite", "StreamingWrite"};
  private static final String[] BUILDING = {
    "newWriteBuilder", "truncate", "overwrite", "build", "toBatch", "toStreaming", "createBatchWriterFactory", "createStreamingWriterFactory"};

  static final List<Rule> ALL = List.of(
      new Rule("flush-in-close", "T2 T24", "A writer sends rows in close()",
          "Spark closes a writer also after a failure, so the rows of an attempt that was aborted arrive all the same and again with the next one.",
          "Send the rest in `commit()`, drop it in `abort()`, and only release connections in `close()`.", WriterRules::flushInClose),
      new Rule("abort-throws", "T2 T31", "abort() throws",
          "The error of the clean-up hides the one that made the job fail, and what follows it is never cleaned up.",
          "Log what could not be cleaned up, and return.", WriterRules::abortThrows),
      new Rule("abort-trusts-messages", "T31", "abort() takes every message for one",
          "The message of each task that failed is null, so the clean-up stops there and leaves what the others staged.",
          "Pass over null messages: `if (message instanceof Staged staged)`.", WriterRules::abortTrusts),
      new Rule("truncate-while-planning", "T10", "Data is removed while the write is planned",
          "Spark builds a write up to three times for each batch and before it has computed a row, so data is gone even when the query then fails.",
          "Only remember it here, and remove the old data in `commit(…)`, together with adding the new.", WriterRules::destroys),
      new Rule("epoch-in-field", "T4", "The last epoch is kept in a field",
          "Spark makes a new write for every micro-batch, so the field is always empty and a repeated epoch is written twice.",
          "Keep `(queryId, epochId)` in the target, in one transaction with the rows.", WriterRules::epochInField),
      new Rule("random-row-id", "T4 D5", "A row gets a random id",
          "A task that is run again gives the same row another id, so the target cannot tell that it has it.",
          "Make the id of the query's id, the epoch, the partition and the row's number, or of the row's key.", WriterRules::randomId));

  private WriterRules() {}

  private static Stream<MethodCallExpr> flushInClose(Code code) {
    return code.types("DataWriter").flatMap(type -> Nodes.calls(type.reach("close"), SENDS));
  }

  private static Stream<ThrowStmt> abortThrows(Code code) {
    return code.types(WRITES).flatMap(type -> type.methods("abort")).flatMap(method -> Nodes.within(method, ThrowStmt.class));
  }

  private static Stream<Node> abortTrusts(Code code) {
    return code.types("BatchWrite", "StreamingWrite").flatMap(type -> type.methods("abort").flatMap(method -> trusted(type, method)));
  }

  private static Stream<Node> trusted(SourceType type, MethodDeclaration abort) {
    List<Node> nodes = type.reach(abort).toList();
    boolean careful = nodes.stream().anyMatch(node -> node instanceof NullLiteralExpr || node instanceof InstanceOfExpr)
        || nodes.stream().anyMatch(node -> Nodes.mentions(node, NOT_NULL));
    return careful ? Stream.empty() : nodes.stream().filter(CastExpr.class::isInstance);
  }

  private static Stream<MethodCallExpr> destroys(Code code) {
    return code.types("Table", "WriteBuilder", "Write", "BatchWrite", "StreamingWrite")
        .flatMap(type -> Nodes.calls(type.reach(BUILDING), DESTROYS)).filter(call -> call.getScope().isPresent());
  }

  private static Stream<AssignExpr> epochInField(Code code) {
    return code.types("StreamingWrite").flatMap(type -> type.methods("commit").filter(method -> method.getParameters().size() == 2)
        .flatMap(method -> Nodes.within(method, AssignExpr.class)
            .filter(assign -> Nodes.name(assign.getValue()).equals(method.getParameter(0).getNameAsString()))
            .filter(assign -> type.field(assign.getTarget()).isPresent())));
  }

  private static Stream<MethodCallExpr> randomId(Code code) {
    return code.types("DataWriter").flatMap(type -> Nodes.calls(type.reach("write"), RANDOM));
  }
}
