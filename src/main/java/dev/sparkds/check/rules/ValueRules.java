package dev.sparkds.check.rules;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.expr.CastExpr;
import com.github.javaparser.ast.expr.EnclosedExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.InstanceOfExpr;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.ObjectCreationExpr;
import dev.sparkds.check.code.Code;
import dev.sparkds.check.code.Nodes;
import dev.sparkds.check.code.Typing;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Values stay what they are, on any machine. */
final class ValueRules {

  private static final Pattern CASE = Pattern.compile("toLowerCase|toUpperCase");
  private static final Pattern LOCAL = Pattern.compile("LocalDateTime|LocalDate|LocalTime");
  private static final Pattern LOSSY = Pattern.compile("doubleValue|floatValue|toDouble|toFloat");
  private static final Pattern DECIMAL = Pattern.compile("getDecimal|toJavaBigDecimal|getBigDecimal|decimalValue");
  private static final Pattern DOUBLES = Pattern.compile("doubleValue|asDouble|getDouble|parseDouble");
  private static final Pattern NARROWS = Pattern.compile("intValue|longValue|shortValue|byteValue");
  private static final Pattern WHOLE = Pattern.compile("(Integer|Long|Short|Byte)(Type)?");
  private static final Pattern TRUTH = Pattern.compile("parseBoolean|valueOf");

  static final List<Rule> ALL = List.of(
      new Rule("default-charset", "T26", "Text becomes bytes by the machine's character set",
          "On a machine with another default every letter beyond ASCII is written or read wrong.",
          "Name the character set: `StandardCharsets.UTF_8`.", ValueRules::charsets),
      new Rule("default-locale", "T19", "Letters change their case by the machine's language",
          "On a Turkish machine `ID` becomes `ıd`, so names of options and columns no longer match.",
          "Use `toLowerCase(Locale.ROOT)`.", ValueRules::locales),
      new Rule("default-time-zone", "D16", "A time depends on the machine's time zone",
          "Driver and executors in different zones read the same value as different times.",
          "Use `Instant`, or name the zone: `ZoneOffset.UTC`.", ValueRules::zones),
      new Rule("decimal-as-double", "D16 T26", "A decimal goes through a floating point number",
          "A double holds about sixteen digits, so 12345678901234567.89 comes back as 12345678901234568.",
          "Keep it as `BigDecimal` or `Decimal`, and make it from text.", ValueRules::decimals),
      new Rule("number-cut-off", "D15", "A number is cut to the column's type",
          "1.9 becomes 1 and 2147483648 becomes -2147483648, without an error.",
          "Convert exactly: `Math.toIntExact(…)` or `new BigDecimal(…).longValueExact()`.", ValueRules::numbers),
      new Rule("truthy-boolean", "D15", "Anything but `true` counts as false",
          "`yes`, `1` and a misspelt `ture` all silently mean false.",
          "Take `true` and `false` in any case, and refuse the rest.", ValueRules::booleans));

  private ValueRules() {}

  private static Stream<Node> charsets(Code code) {
    Stream<Node> bytes = code.all(MethodCallExpr.class).filter(call -> call.getNameAsString().equals("getBytes") && call.getArguments().isEmpty())
        .filter(call -> Typing.ofScope(code, call).equals("String")).map(each -> each);
    Stream<Node> made = code.all(ObjectCreationExpr.class).filter(text -> text.getArguments().size() == 1
        && (text.getType().getNameAsString().equals("String") && isBytes(code, text.getArgument(0))
            || text.getType().getNameAsString().matches("InputStreamReader|OutputStreamWriter|FileReader|FileWriter"))).map(each -> each);
    return Stream.concat(bytes, made);
  }

  private static boolean isBytes(Code code, Expression value) {
    return Typing.of(code, value).equals("byte[]")
        || value instanceof MethodCallExpr call && call.getNameAsString().matches("readAllBytes|getBody|getBytes|getBinary|toByteArray|getPayload");
  }

  private static Stream<MethodCallExpr> locales(Code code) {
    return Nodes.calls(code.all(MethodCallExpr.class), CASE).filter(call -> call.getArguments().isEmpty() && call.getScope().isPresent())
        .filter(call -> !Typing.of(code, call.getScope().orElseThrow()).equals("UTF8String"));
  }

  private static Stream<Node> zones(Code code) {
    Stream<Node> calls = code.all(MethodCallExpr.class).filter(call -> isZoned(code, call)).map(each -> each);
    Stream<Node> formats = code.all(ObjectCreationExpr.class).filter(made -> made.getType().getNameAsString().equals("SimpleDateFormat"))
        .filter(made -> code.typeAround(made).filter(type -> !Nodes.mentions(type.node(), Pattern.compile("setTimeZone"))).isPresent()).map(each -> each);
    return Stream.concat(calls, formats);
  }

  private static boolean isZoned(Code code, MethodCallExpr call) {
    String scope = call.getScope().map(Nodes::name).orElse("");
    String name = call.getNameAsString();
    boolean bare = call.getArguments().isEmpty();
    return LOCAL.matcher(scope).matches() && name.equals("now") && bare
        || scope.equals("ZoneId") && name.equals("systemDefault")
        || scope.equals("TimeZone") && name.equals("getDefault")
        || scope.equals("Calendar") && name.equals("getInstance") && bare
        || scope.equals("Timestamp") && name.equals("valueOf")
        || name.equals("toLocalDateTime") && bare && Typing.ofScope(code, call).equals("Timestamp");
  }

  private static Stream<Node> decimals(Code code) {
    Stream<Node> out = Nodes.calls(code.all(MethodCallExpr.class), LOSSY).filter(call -> call.getScope()
        .filter(on -> !on.isObjectCreationExpr() && Typing.of(code, on).matches("BigDecimal|Decimal")
            || Nodes.calls(Nodes.within(on), DECIMAL).findAny().isPresent()).isPresent()).map(each -> each);
    Stream<Node> in = code.all(ObjectCreationExpr.class)
        .filter(made -> made.getType().getNameAsString().equals("BigDecimal") && made.getArguments().size() == 1)
        .filter(made -> made.getArgument(0).isDoubleLiteralExpr() || DOUBLES.matcher(Nodes.name(made.getArgument(0))).matches())
        .map(each -> each);
    return Stream.concat(out, in);
  }

  private static Stream<MethodCallExpr> numbers(Code code) {
    return Nodes.calls(code.all(MethodCallExpr.class), NARROWS).filter(call -> call.getScope()
        .filter(on -> on instanceof EnclosedExpr inner && inner.getInner() instanceof CastExpr cast && Nodes.name(cast.getType()).equals("Number")
            && Typing.of(code, cast.getExpression()).equals("Object")).isPresent())
        .filter(call -> around(call, InstanceOfExpr.class).noneMatch(test -> WHOLE.matcher(Nodes.name(test.getType())).matches()));
  }

  private static <N extends Node> Stream<N> around(Node node, Class<N> kind) {
    return Nodes.callableAround(node).stream().flatMap(method -> Nodes.within(method, kind));
  }

  private static Stream<MethodCallExpr> booleans(Code code) {
    return Nodes.calls(code.all(MethodCallExpr.class), TRUTH).filter(call -> Nodes.scope(call).equals("Boolean"))
        .filter(call -> call.getNameAsString().equals("parseBoolean") || Typing.of(code, call.getArgument(0)).equals("String"))
        .filter(call -> around(call, Node.class).noneMatch(node -> Nodes.text(node).contains("false")));
  }
}
