package dev.sparkds.check.rules;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.VariableDeclarator;
import com.github.javaparser.ast.expr.AssignExpr;
import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.NullLiteralExpr;
import com.github.javaparser.ast.expr.ObjectCreationExpr;
import com.github.javaparser.ast.expr.VariableDeclarationExpr;
import com.github.javaparser.ast.stmt.TryStmt;
import dev.sparkds.check.code.Code;
import dev.sparkds.check.code.Field;
import dev.sparkds.check.code.Nodes;
import dev.sparkds.check.code.SourceType;
import dev.sparkds.check.code.Typing;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** When connections are opened and closed. */
final class LifetimeRules {

  private static final Pattern OPENS = Pattern.compile(
      "getConnection|newConnection|createConnection|createChannel|openConnection|openStream|executeQuery|executeUpdate|basicGet|"
          + "basicConsume|send|sendAsync|newInputStream");
  private static final Pattern OPENED = Pattern.compile("Socket|FileInputStream|FileOutputStream|FileReader|FileWriter|"
      + "RandomAccessFile|MqttClient|JedisPool|Jedis");
  private static final Pattern CONNECTS = Pattern.compile("getConnection|newConnection|createConnection|openStream");
  private static final Pattern RESOURCE = Pattern.compile(
      "Connection|Channel|Session|Statement|PreparedStatement|ResultSet|Socket|InputStream|OutputStream|(Buffered)?(Reader|Writer)|"
          + "MongoClient|(Kafka)?(Consumer|Producer)");
  private static final Pattern PURE = Pattern.compile("readSchema|schema|columns|description|name|capabilities");
  private static final String[] TASKS = {"PartitionReader", "DataWriter", "PartitionReaderFactory", "DataWriterFactory",
      "StreamingDataWriterFactory"};
  private static final String[] DRIVER = {"TableProvider", "Table", "ScanBuilder", "Scan", "Batch", "WriteBuilder", "Write",
      "BatchWrite", "StreamingWrite"};

  static final List<Rule> ALL = List.of(
      new Rule("opened-in-constructor", "T2", "A constructor opens a connection",
          "When a reader's or writer's constructor fails, Spark calls neither abort nor close, so what was opened stays open until the executor ends.",
          "Open it when the first row is read or written.", LifetimeRules::openedInConstructor),
      new Rule("io-while-planning", "T9 T18", "Describing the table talks to the source",
          "Spark asks for this many times, also for EXPLAIN and under locks, so planning hangs or fails with the source.",
          "Ask the source once, when a batch first plans its partitions, and keep the answer.", LifetimeRules::ioWhilePlanning),
      new Rule("not-closed", "T34", "A connection is never closed",
          "Each task leaves one behind, until the source refuses more and all queries fail.",
          "Close it in `close()`, or in `stop()` of a stream.", LifetimeRules::notClosed),
      new Rule("close-before-open", "T2 T3", "close() needs what may not be open",
          "A task without rows, or one that failed early, has not opened it, and the NullPointerException hides what really happened.",
          "Ask whether it is null first.", LifetimeRules::closeBeforeOpen),
      new Rule("leak-on-driver", "T34", "The driver does not close a connection",
          "There is no close for tables and scans, so every query that is planned leaves a connection open.",
          "Use `try (…)` around it.", LifetimeRules::leak));

  private LifetimeRules() {}

  private static Stream<Node> openedInConstructor(Code code) {
    return code.types(TASKS).flatMap(SourceType::making).filter(node -> opens(code, node));
  }

  /** What the project's own classes do under such a name is not known here. */
  private static boolean opens(Code code, Node node) {
    return node instanceof MethodCallExpr call && OPENS.matcher(call.getNameAsString()).matches()
            && call.getScope().filter(on -> code.type(Nodes.name(on)).isEmpty() && code.type(Typing.of(code, on)).isEmpty()).isPresent()
        || node instanceof ObjectCreationExpr made && OPENED.matcher(made.getType().getNameAsString()).matches()
            && code.type(made.getType().getNameAsString()).isEmpty();
  }

  private static Stream<Node> ioWhilePlanning(Code code) {
    Stream<Node> words = code.types("Table", "Scan", "ScanBuilder")
        .flatMap(type -> type.methods().filter(method -> PURE.matcher(method.getNameAsString()).matches())
        .flatMap(type::reach));
    Stream<Node> plans = code.types("Batch").filter(type -> !isMemoised(type)).flatMap(type -> type.reach("planInputPartitions"));
    Stream<Node> made = code.types("Table", "Scan", "ScanBuilder", "Batch").flatMap(SourceType::making);
    return Stream.of(words, plans, made).flatMap(each -> each).filter(node -> opens(code, node));
  }

  private static boolean isMemoised(SourceType batch) {
    return Nodes.only(batch.reach("planInputPartitions"), BinaryExpr.class)
        .anyMatch(test -> test.getRight() instanceof NullLiteralExpr && batch.field(test.getLeft()).isPresent());
  }

  private static Stream<Node> notClosed(Code code) {
    Stream<Node> tasks = code.types("PartitionReader", "DataWriter").flatMap(type -> unmentioned(code, type, "close"));
    Stream<Node> streams = code.types("SparkDataStream").flatMap(type -> unmentioned(code, type, "stop"));
    return Stream.concat(tasks, streams);
  }

  /** Fields that hold something to close, made by the type itself, which the method never touches. */
  private static Stream<Node> unmentioned(Code code, SourceType type, String end) {
    List<Node> closing = type.reach(end).toList();
    return closing.isEmpty() ? Stream.empty() : type.fields().stream()
        .filter(field -> !field.isStatic() && isResource(code, field) && isMade(type, field))
        .filter(field -> closing.stream().noneMatch(node -> node instanceof Expression used && type.field(used).filter(field::equals).isPresent()))
        .map(Field::node);
  }

  private static boolean isResource(Code code, Field field) {
    return RESOURCE.matcher(field.typeName()).matches()
        || code.type(field.typeName()).filter(type -> type.is("AutoCloseable", "Closeable") && type.isConcrete()).isPresent();
  }

  private static boolean isMade(SourceType type, Field field) {
    return field.value().filter(LifetimeRules::isMaking).isPresent() || Nodes.within(type.node(), AssignExpr.class)
        .anyMatch(assign -> type.field(assign.getTarget()).filter(field::equals).isPresent() && isMaking(assign.getValue()));
  }

  private static boolean isMaking(Expression value) {
    return value.isObjectCreationExpr() || value.isMethodCallExpr();
  }

  private static Stream<MethodCallExpr> closeBeforeOpen(Code code) {
    return code.types("PartitionReader", "DataWriter").flatMap(type -> Nodes.only(type.reach("close", "abort"), MethodCallExpr.class)
        .filter(call -> call.getScope().flatMap(type::field).filter(field -> isOpenedLater(type, field) && !isTested(type, call)).isPresent()));
  }

  private static boolean isOpenedLater(SourceType type, Field field) {
    return !field.isStatic() && !field.isFinal() && field.value().isEmpty() && !field.type().isPrimitiveType()
        && Nodes.only(type.making(), AssignExpr.class).noneMatch(assign -> type.field(assign.getTarget()).filter(field::equals).isPresent())
        && isMade(type, field);
  }

  /** One field often tells about another that was set with it. */
  private static boolean isTested(SourceType type, MethodCallExpr call) {
    return Nodes.callableAround(call).stream().flatMap(method -> Nodes.within(method, BinaryExpr.class))
        .anyMatch(test -> test.getRight() instanceof NullLiteralExpr && type.field(test.getLeft()).isPresent());
  }

  private static Stream<MethodCallExpr> leak(Code code) {
    return code.types(DRIVER).flatMap(type -> type.methods()).flatMap(method -> Nodes.calls(Nodes.within(method), CONNECTS))
        .filter(call -> call.getParentNode().filter(VariableDeclarator.class::isInstance).map(VariableDeclarator.class::cast)
            .filter(variable -> !isInTry(variable) && !isClosed(call, variable)).isPresent());
  }

  private static boolean isInTry(VariableDeclarator variable) {
    return variable.getParentNode().filter(VariableDeclarationExpr.class::isInstance).flatMap(Node::getParentNode)
        .filter(TryStmt.class::isInstance).isPresent();
  }

  private static boolean isClosed(MethodCallExpr call, VariableDeclarator variable) {
    return Nodes.callableAround(call).stream().flatMap(method -> Nodes.within(method, TryStmt.class))
        .flatMap(attempt -> attempt.getFinallyBlock().stream())
        .anyMatch(end -> Nodes.mentions(end, Pattern.compile("^" + variable.getNameAsString() + "$")));
  }
}
