package dev.sparkds.check.rules;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.RecordDeclaration;
import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.ConditionalExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.NameExpr;
import dev.sparkds.check.code.Code;
import dev.sparkds.check.code.Nodes;
import dev.sparkds.check.code.SourceType;
import dev.sparkds.check.code.Typing;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Options are read once, on the driver, and secrets among them stay secret. */
final class OptionRules {

  private static final Pattern MAPS = Pattern.compile("CaseInsensitiveStringMap|Map|HashMap|Properties");
  private static final Pattern READS = Pattern.compile("get|getOrDefault|getInt|getLong|getBoolean|getDouble|getProperty");
  private static final Pattern SECRET = Pattern.compile(
      "(?i)^(get)?\\w*(password|passwd|secret|api_?key|access_?key|private_?key|credential|access_?token|auth_?token|bearer_?token)s?$");
  private static final Pattern TELLS = Pattern.compile("toString|description|name|json");
  private static final Pattern MASKS = Pattern.compile("(?i)mask|redact|hidden|hide|obfuscat|\\*\\*|is(Empty|Blank|Present)|length|NAME|KEY$|OPTION");
  private static final Pattern LOGS = Pattern.compile("trace|debug|info|warn|error|println|printf");
  private static final Pattern URL = Pattern.compile("(?i)[?&](api_?key|access_?token|token|key|password|secret|sig)=$");

  static final List<Rule> ALL = List.of(
      new Rule("options-on-executor", "T19 D34", "A task reads raw options",
          "A wrong value is only found in the middle of the job, task by task, after others have written their rows.",
          "Read and check all options once on the driver, into a serialisable record, and send that.", OptionRules::onExecutor),
      new Rule("case-sensitive-options", "T19", "An option is looked up in the case it was written in",
          "Spark's options do not depend on case, but this map does, so an option in other letters is ignored without a word.",
          "Wrap it first: `new CaseInsensitiveStringMap(properties)`.", OptionRules::caseSensitive),
      new Rule("secret-in-text", "T20", "A secret gets into a text",
          "Descriptions, messages and logs end up in the Spark UI, in event logs and in tickets, where anyone reads the secret.",
          "Leave it out, or write `***`; give a record that holds one a `toString()` of its own.", OptionRules::secretInText),
      new Rule("secret-in-url", "D25", "A secret is put into a URL",
          "URLs are written to the logs of proxies and servers, and into the text of exceptions.",
          "Send it in a header.", OptionRules::secretInUrl));

  private OptionRules() {}

  private static Stream<MethodCallExpr> onExecutor(Code code) {
    return code.types("PartitionReader", "DataWriter", "PartitionReaderFactory", "DataWriterFactory", "StreamingDataWriterFactory")
        .flatMap(type -> Nodes.calls(Nodes.within(type.node()), READS))
        .filter(call -> !call.getArguments().isEmpty() && call.getArgument(0).isStringLiteralExpr())
        .filter(call -> call.getScope().filter(map -> isOptions(code, map)).isPresent());
  }

  private static boolean isOptions(Code code, Expression map) {
    return Typing.of(code, map).equals("CaseInsensitiveStringMap")
        || MAPS.matcher(Typing.of(code, map)).matches() && Nodes.name(map).matches("(?i).*(option|propert|conf|setting|param).*");
  }

  private static Stream<MethodCallExpr> caseSensitive(Code code) {
    return code.types("TableProvider").flatMap(type -> type.methods("getTable").filter(method -> method.getParameters().size() == 3)
        .flatMap(method -> Nodes.calls(Nodes.within(method), READS)
            .filter(call -> call.getScope().filter(on -> Nodes.name(on).equals(method.getParameter(2).getNameAsString())).isPresent())));
  }

  private static Stream<Node> secretInText(Code code) {
    Stream<Node> told = code.types()
        .flatMap(type -> type.methods()
            .filter(method -> TELLS.matcher(method.getNameAsString()).matches() && method.getParameters().isEmpty()))
        .flatMap(method -> Nodes.within(method)).filter(OptionRules::isShown);
    Stream<Node> logged = Nodes.calls(code.all(MethodCallExpr.class), LOGS).filter(call -> Nodes.scope(call).matches("(?i)log(ger)?|out|err"))
        .flatMap(call -> call.getArguments().stream()).flatMap(argument -> Nodes.within(argument)).filter(OptionRules::isShown);
    Stream<Node> records = code.types().filter(type -> type.node() instanceof RecordDeclaration && type.methods("toString").findAny().isEmpty())
        .flatMap(OptionRules::secretComponents);
    return Stream.of(told, logged, records).flatMap(each -> each);
  }

  private static Stream<Node> secretComponents(SourceType type) {
    return ((RecordDeclaration) type.node()).getParameters().stream()
        .filter(component -> SECRET.matcher(component.getNameAsString()).matches()).limit(1)
        .map(component -> component.getName());
  }

  /** A secret's value, and not whether there is one. */
  private static boolean isShown(Node node) {
    boolean value = node instanceof NameExpr || node instanceof MethodCallExpr call && call.getArguments().isEmpty();
    return value && SECRET.matcher(Nodes.name((Expression) node)).matches() && !isGuarded(node);
  }

  private static boolean isGuarded(Node secret) {
    Node parent = secret.getParentNode().orElseThrow();
    return parent instanceof BinaryExpr test && test.getOperator() != BinaryExpr.Operator.PLUS
        || parent instanceof ConditionalExpr choice && choice.getCondition() == secret
        || parent instanceof MethodCallExpr call && MASKS.matcher(call.getNameAsString()).find();
  }

  private static Stream<BinaryExpr> secretInUrl(Code code) {
    return code.all(BinaryExpr.class).filter(sum -> sum.getOperator() == BinaryExpr.Operator.PLUS)
        .filter(sum -> URL.matcher(Nodes.text(sum.getLeft())).find()
            || sum.getLeft() instanceof BinaryExpr chain && URL.matcher(Nodes.text(chain.getRight())).find());
  }
}
