package dev.sparkds.check.rules;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.expr.AssignExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.ObjectCreationExpr;
import dev.sparkds.check.code.Code;
import dev.sparkds.check.code.Nodes;
import dev.sparkds.check.code.Typing;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What becomes of rows. */
final class RowRules {

  private static final Pattern KEEPS = Pattern.compile("add|addLast|addFirst|offer|push|put|append");
  private static final Pattern COLLECTION = Pattern.compile(".*(List|Queue|Deque|Set|Map|Collection|Vector|Buffer)");
  private static final Pattern VIEWS = Pattern.compile("getUTF8String|getArray|getMap|getStruct");
  private static final Set<String> JAVA_VALUES = Set.of("String", "BigDecimal", "BigInteger", "Instant", "Timestamp", "LocalDate",
      "LocalDateTime", "OffsetDateTime", "Date", "UUID", "List", "Map");
  private static final Pattern GIVES_JAVA = Pattern.compile("getString|getTimestamp|getDate|getBigDecimal|toString|asText|textValue|"
      + "toInstant|toLocalDate");
  private static final Pattern GIVES_MILLIS = Pattern.compile("toEpochMilli|getTime|currentTimeMillis");

  static final List<Rule> ALL = List.of(
      new Rule("row-not-copied", "T1", "A row is kept as it is",
          "Spark hands every row to the writer in the same object, so each one that was kept turns into the last.",
          "Convert the row at once, or keep `row.copy()`; the same goes for its strings, arrays, maps and structs.", RowRules::notCopied),
      new Rule("java-value-in-row", "T26", "A row is made of Java values",
          "Spark's rows hold UTF8String, Decimal and numbers, and fail with a ClassCastException far away from here on anything else.",
          "Convert each value by its column's type: `UTF8String.fromString(…)`, `Decimal.apply(…)`, days or microseconds.", RowRules::javaValues),
      new Rule("millis-for-micros", "T26", "Milliseconds are put into a row",
          "Spark counts timestamps in microseconds, so every time comes out in January 1970.",
          "Use microseconds: `Math.multiplyExact(millis, 1000L)`, or `ChronoUnit.MICROS.between(Instant.EPOCH, time)`.", RowRules::millis));

  private RowRules() {}

  private static Stream<Node> notCopied(Code code) {
    return code.types("DataWriter").flatMap(type -> type.methods().flatMap(method -> Nodes.within(method)))
        .filter(node -> node instanceof MethodCallExpr call && keeps(code, call) || node instanceof AssignExpr assign && keeps(code, assign));
  }

  private static boolean keeps(Code code, MethodCallExpr call) {
    return KEEPS.matcher(call.getNameAsString()).matches() && !call.getArguments().isEmpty()
        && isSparks(code, call.getArguments().getLast().orElseThrow())
        && COLLECTION.matcher(Typing.ofScope(code, call)).matches();
  }

  private static boolean keeps(Code code, AssignExpr assign) {
    return isSparks(code, assign.getValue()) && (assign.getTarget().isArrayAccessExpr()
        || code.typeAround(assign).flatMap(type -> type.field(assign.getTarget())).isPresent());
  }

  private static boolean isSparks(Code code, Expression value) {
    return value.isNameExpr() && Typing.of(code, value).equals("InternalRow")
        || value instanceof MethodCallExpr call && VIEWS.matcher(call.getNameAsString()).matches()
            && Typing.ofScope(code, call).equals("InternalRow");
  }

  private static Stream<Expression> javaValues(Code code) {
    return values(code).filter(value -> JAVA_VALUES.contains(Typing.of(code, value))
        || value instanceof MethodCallExpr call && GIVES_JAVA.matcher(call.getNameAsString()).matches());
  }

  private static Stream<Expression> millis(Code code) {
    return values(code).filter(value -> value instanceof MethodCallExpr call && GIVES_MILLIS.matcher(call.getNameAsString()).matches());
  }

  /** What is put into rows directly: the elements of a row's array, and what a row is updated with. */
  private static Stream<Expression> values(Code code) {
    Stream<Expression> made = code.all(ObjectCreationExpr.class)
        .filter(row -> row.getType().getNameAsString().equals("GenericInternalRow") && row.getArguments().size() == 1)
        .map(row -> row.getArgument(0)).filter(Expression::isArrayCreationExpr)
        .flatMap(array -> array.asArrayCreationExpr().getInitializer().stream()).flatMap(array -> array.getValues().stream());
    Stream<Expression> updated = code.all(MethodCallExpr.class)
        .filter(call -> call.getNameAsString().matches("update|setLong") && call.getArguments().size() == 2)
        .filter(call -> Typing.ofScope(code, call).matches("(Generic|Specific)?InternalRow"))
        .map(call -> call.getArgument(1));
    return Stream.concat(made, updated);
  }
}
