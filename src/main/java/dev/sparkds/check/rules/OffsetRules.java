package dev.sparkds.check.rules;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.body.VariableDeclarator;
import com.github.javaparser.ast.expr.AssignExpr;
import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.ObjectCreationExpr;
import dev.sparkds.check.code.Code;
import dev.sparkds.check.code.Field;
import dev.sparkds.check.code.Nodes;
import dev.sparkds.check.code.SourceType;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Offsets are the same whenever they are asked for, and say the same in the same words. */
final class OffsetRules {

  private static final Pattern CLOCK = Pattern.compile("now|currentTimeMillis|nanoTime|instant");
  private static final Pattern UNSTABLE = Pattern.compile("now|currentTimeMillis|nanoTime|random.*|latest.*|.*Latest.*|newest.*|"
      + "tail.*|end(Offset|Offsets|Position)?");
  private static final Pattern KEPT = Pattern.compile("checkpoint|persist|metadataLog|fileSystem", Pattern.CASE_INSENSITIVE);
  private static final Pattern UNORDERED = Pattern.compile("HashMap|ConcurrentHashMap|HashSet|Hashtable");
  private static final Pattern MAP = Pattern.compile("Map|HashMap|ConcurrentMap|ConcurrentHashMap|Set|HashSet");
  private static final Pattern SORTS = Pattern.compile("TreeMap|SortedMap|SkipList|TreeSet|sorted|ORDER_MAP_ENTRIES_BY_KEYS|"
      + "NavigableMap|SORT_PROPERTIES", Pattern.CASE_INSENSITIVE);
  private static final Pattern EARLIER = Pattern.compile("minus.*|truncatedTo");

  static final List<Rule> ALL = List.of(
      new Rule("unstable-initial-offset", "T4 D11", "The first offset is another one each time",
          "Spark asks for it several times in the first batch and once more after a restart, and what arrived in between is skipped.",
          "Write it to a file under the checkpoint before the first use, and return what that file says.", OffsetRules::unstable),
      new Rule("earliest-is-now", "D11", "The earliest position falls back to the present",
          "When the source cannot say where it begins, all of its history is skipped without an error.",
          "Begin before everything, or fail and say why the beginning is unknown.", OffsetRules::earliestIsNow),
      new Rule("wall-clock-offset", "D10", "A stream's end is the present",
          "Rows that show up a little late, or were stamped by a clock that is behind, fall between two batches and are never read.",
          "Hold the end back by an allowed lateness: `Instant.now().minus(options.lag())`.", OffsetRules::wallClock),
      new Rule("offset-not-canonical", "T3 D9", "An offset's JSON has no fixed order",
          "Spark compares offsets as text, so an equal offset in other words counts as new data, again and again, or restarts elsewhere.",
          "Keep the entries in a `TreeMap` and write them in its order.", OffsetRules::notCanonical));

  private OffsetRules() {}

  private static Stream<MethodCallExpr> unstable(Code code) {
    return code.types("SparkDataStream").flatMap(type -> {
      List<Node> nodes = type.reach("initialOffset").toList();
      return keeps(type, nodes) ? Stream.empty() : Nodes.calls(nodes.stream(), UNSTABLE).limit(1);
    });
  }

  /** Whether it uses the checkpoint, or what was made of it in the constructor, for more than a message. */
  private static boolean keeps(SourceType type, List<Node> nodes) {
    Set<String> fromCheckpoint = type.making().filter(AssignExpr.class::isInstance).map(AssignExpr.class::cast)
        .filter(assign -> Nodes.mentions(assign.getValue(), KEPT)).map(assign -> Nodes.name(assign.getTarget())).collect(Collectors.toSet());
    return nodes.stream().anyMatch(node -> node instanceof Expression used && !(used.getParentNode().orElseThrow() instanceof BinaryExpr)
        && (fromCheckpoint.contains(Nodes.name(used)) || KEPT.matcher(Nodes.name(used)).find()));
  }

  private static Stream<MethodCallExpr> earliestIsNow(Code code) {
    return code.all(MethodDeclaration.class).filter(method -> method.getNameAsString().matches("(?i).*earliest.*"))
        .flatMap(method -> Nodes.calls(Nodes.within(method), CLOCK)).filter(OffsetRules::isClock);
  }

  private static boolean isClock(MethodCallExpr call) {
    return Nodes.scope(call).matches("Instant|System|Clock|clock|LocalDateTime|OffsetDateTime|ZonedDateTime");
  }

  private static Stream<MethodCallExpr> wallClock(Code code) {
    return code.types("SparkDataStream").flatMap(type -> Nodes.calls(type.reach("latestOffset"), CLOCK).filter(OffsetRules::isClock)
        .filter(now -> !isHeldBack(now) && (isOffset(now) || kept(now).filter(OffsetRules::isOffset).findAny().isPresent())));
  }

  private static boolean isHeldBack(Expression now) {
    return now.getParentNode().filter(parent -> parent instanceof MethodCallExpr call && EARLIER.matcher(call.getNameAsString()).matches()
        || parent instanceof BinaryExpr sum && sum.getOperator() == BinaryExpr.Operator.MINUS).isPresent();
  }

  /** Where a variable that was set to the present is used, but for where time is taken off it. */
  private static Stream<NameExpr> kept(MethodCallExpr now) {
    return now.getParentNode().filter(VariableDeclarator.class::isInstance).map(VariableDeclarator.class::cast).stream()
        .flatMap(variable -> Nodes.callableAround(now).stream().flatMap(method -> Nodes.within(method, NameExpr.class))
            .filter(name -> name.getNameAsString().equals(variable.getNameAsString()) && !isHeldBack(name)));
  }

  private static boolean isOffset(Node value) {
    return value.getParentNode().filter(parent -> parent instanceof ObjectCreationExpr made && made.getType().getNameAsString().endsWith("Offset")
        || parent instanceof MethodCallExpr call && call.getScope().filter(scope -> Nodes.name(scope).endsWith("Offset")).isPresent()
        || parent instanceof MethodCallExpr && isOffset(parent)).isPresent();
  }

  private static Stream<Node> notCanonical(Code code) {
    return code.types("Offset").filter(type -> !Nodes.mentions(type.node(), SORTS)).flatMap(OffsetRules::unordered);
  }

  private static Stream<Node> unordered(SourceType offset) {
    List<Node> json = offset.reach("json").toList();
    Stream<Node> maps = offset.fields().stream().filter(field -> !field.isStatic() && MAP.matcher(field.typeName()).matches())
        .filter(field -> json.stream().anyMatch(node -> node instanceof Expression used && offset.field(used).filter(field::equals).isPresent()))
        .map(Field::node);
    Stream<Node> made = json.stream()
        .filter(node -> node instanceof ObjectCreationExpr map && UNORDERED.matcher(map.getType().getNameAsString()).matches());
    return Stream.concat(maps, made);
  }
}
