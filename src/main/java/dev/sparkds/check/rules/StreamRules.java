package dev.sparkds.check.rules;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.body.Parameter;
import com.github.javaparser.ast.body.VariableDeclarator;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.SimpleName;
import dev.sparkds.check.code.Code;
import dev.sparkds.check.code.Nodes;
import dev.sparkds.check.code.Typing;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What a stream owes Spark, and what it may tell a queue when. */
final class StreamRules {

  private static final Pattern ACKS = Pattern.compile("basicAck|ack|acknowledge.*|deleteMessage(s|Batch)?|commitSync|commitAsync|"
      + "storeOffset|saveOffset");
  private static final Pattern QUEUE_ACKS = Pattern.compile("basicAck|ack|acknowledge.*|deleteMessage(s|Batch)?");
  private static final Pattern CHECKPOINTS = Pattern.compile("(save|write|store|persist|update|commit)\\w*(Offset|Position|Token|"
      + "State|Checkpoint)s?|checkpoint");
  private static final Pattern CONSUMES = Pattern.compile("basicConsume|basicGet");
  private static final Pattern ASKS = Pattern.compile("(get|fetch|find|query|read|load|compute|resolve)?(latest|newest|tail|end|"
      + "last)(Offset|Position|Id|Time|Sequence)?s?", Pattern.CASE_INSENSITIVE);

  static final List<Rule> ALL = List.of(
      new Rule("ack-in-close", "T24", "A reader acknowledges in close()",
          "Spark closes a reader also when the task failed or stopped early, so what was acknowledged but not processed is gone.",
          "Make the rows durable first, acknowledge then, and only release connections in `close()`.", StreamRules::ackInClose),
      new Rule("ack-in-commit", "T24", "A stream acknowledges in commit(end)",
          "Spark commits a batch late, never for the last one of a run, and repeats a batch after a crash, when the queue gives other messages.",
          "Write the messages to a log under the checkpoint, acknowledge after that, and read the batch from the log.", StreamRules::ackInCommit),
      new Rule("auto-ack", "T24", "Messages are acknowledged as they are delivered",
          "The broker forgets a message once it is sent, so all that was in flight is lost when the task fails.",
          "Turn automatic acknowledgement off, and acknowledge when the messages are durable.", StreamRules::autoAck),
      new Rule("no-admission-control", "T22", "A stream cannot be limited",
          "After a pause, the first batch takes all that has gathered, fails for lack of memory, and is planned just as large again.",
          "Implement `SupportsTriggerAvailableNow`, which includes `SupportsAdmissionControl`, and keep to the limit in `latestOffset(start, limit)`.",
          StreamRules::noAdmission),
      new Rule("no-available-now", "T22", "A stream does not know AvailableNow",
          "Spark then ignores the limits and, as it warns itself, may double or lose rows with `Trigger.AvailableNow()`.",
          "Implement `SupportsTriggerAvailableNow`: remember the target at the first `latestOffset`, and give none beyond it.", StreamRules::noAvailableNow),
      new Rule("target-too-early", "T22", "The target of AvailableNow is taken before the first batch",
          "A batch that a crash left behind is run first and may end beyond that target, after which the query fails at every start.",
          "Only set a flag here, and take the target at the first call of `latestOffset`.", StreamRules::targetTooEarly),
      new Rule("range-ignored", "T5", "A batch does not depend on its offsets",
          "Spark plans a batch again after a crash and must get the same rows for the same offsets, not whatever there is by then.",
          "Plan from both `start` and `end`, and keep nothing else about the batch in memory.", StreamRules::rangeIgnored));

  private StreamRules() {}

  private static Stream<MethodCallExpr> ackInClose(Code code) {
    return code.types("PartitionReader").flatMap(type -> type.reach("close"))
        .filter(node -> node instanceof MethodCallExpr call
            && (ACKS.matcher(call.getNameAsString()).matches() || CHECKPOINTS.matcher(call.getNameAsString()).matches()))
        .map(MethodCallExpr.class::cast);
  }

  private static Stream<MethodCallExpr> ackInCommit(Code code) {
    return code.types("SparkDataStream").flatMap(type -> Nodes.calls(type.reach("commit"), QUEUE_ACKS));
  }

  private static Stream<MethodCallExpr> autoAck(Code code) {
    Stream<MethodCallExpr> amqp = Nodes.calls(code.all(MethodCallExpr.class), CONSUMES)
        .filter(call -> call.getArguments().size() > 1 && isTrue(code, call.getArgument(1)));
    Stream<MethodCallExpr> jms = code.all(MethodCallExpr.class).filter(call -> call.getNameAsString().equals("createSession")
        && call.getArguments().stream().anyMatch(mode -> Nodes.name(mode).equals("AUTO_ACKNOWLEDGE")));
    return Stream.concat(amqp, jms);
  }

  private static boolean isTrue(Code code, Expression value) {
    return value.isBooleanLiteralExpr() ? value.asBooleanLiteralExpr().getValue()
        : Typing.declared(code, value).filter(found -> found instanceof VariableDeclarator variable
            && variable.getInitializer().filter(set -> set.isBooleanLiteralExpr() && set.asBooleanLiteralExpr().getValue()).isPresent()).isPresent();
  }

  private static Stream<Node> noAdmission(Code code) {
    return code.types("MicroBatchStream").filter(type -> type.isConcrete() && !type.is("SupportsAdmissionControl")).map(type -> type.place());
  }

  private static Stream<Node> noAvailableNow(Code code) {
    return code.types("MicroBatchStream")
        .filter(type -> type.isConcrete() && type.is("SupportsAdmissionControl") && !type.is("SupportsTriggerAvailableNow"))
        .map(type -> type.place());
  }

  private static Stream<MethodCallExpr> targetTooEarly(Code code) {
    return code.types("SupportsTriggerAvailableNow").flatMap(type -> Nodes.calls(type.reach("prepareForTriggerAvailableNow"), ASKS).limit(1));
  }

  private static Stream<SimpleName> rangeIgnored(Code code) {
    return code.types("MicroBatchStream").flatMap(type -> type.methods("planInputPartitions"))
        .filter(method -> method.getParameters().size() == 2 && method.getBody().isPresent())
        .filter(method -> method.getParameters().stream().anyMatch(parameter -> !isUsed(method, parameter))).map(MethodDeclaration::getName);
  }

  private static boolean isUsed(MethodDeclaration method, Parameter parameter) {
    return Nodes.within(method.getBody().orElseThrow(), SimpleName.class).anyMatch(name -> name.getIdentifier().equals(parameter.getNameAsString()));
  }
}
