package dev.sparkds.check.rules;

import com.github.javaparser.ast.ImportDeclaration;
import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.ClassOrInterfaceDeclaration;
import com.github.javaparser.ast.body.ConstructorDeclaration;
import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.body.TypeDeclaration;
import com.github.javaparser.ast.expr.ArrayCreationExpr;
import com.github.javaparser.ast.expr.SimpleName;
import com.github.javaparser.ast.stmt.ReturnStmt;
import dev.sparkds.check.code.Code;
import dev.sparkds.check.code.Nodes;
import dev.sparkds.check.code.SourceType;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** What Spark expects of a connector, in each of its versions. */
final class SparkRules {

  /** By type: the methods that Spark 4.0 does not have, with the number of their parameters. */
  private static final Map<String, Set<String>> NEWER = Map.of(
      "PartitionReader", Set.of("initMetricsValues/1"),
      "CustomTaskMetric", Set.of("mergeWith/1"),
      "Table", Set.of("id/0", "constraints/0", "version/0", "reportDriverMetrics/0"),
      "BatchWrite", Set.of("commit/2"),
      "ScanBuilder", Set.of("supportsIterativePushdown/0"),
      "Scan", Set.of("supportsIterativePushdown/0"));

  static final List<Rule> ALL = List.of(
      new Rule("spark-internal-import", "T16", "An internal class of Spark is used",
          "These classes move with every release, so the same jar fails with NoClassDefFoundError, often only when it restarts from a checkpoint.",
          "Use `org.apache.spark.sql.connector`, and Hadoop's `FileSystem` for files under the checkpoint.", SparkRules::internal),
      new Rule("override-too-new", "T7", "A method overrides what Spark 4.0 does not have",
          "The class does not compile for Spark 4.0, or is compiled for a newer one that the cluster may not have.",
          "Leave `@Override` out: the method is found where Spark knows it, and does no harm elsewhere.", SparkRules::tooNew),
      new Rule("not-registered", "T32", "A source is not registered",
          "No service file names the class, so `format(\"…\")` does not find it.",
          "Name it in `META-INF/services/org.apache.spark.sql.sources.DataSourceRegister`.", SparkRules::unregistered),
      new Rule("not-instantiable", "T7", "Spark cannot make an object of a class",
          "Spark makes sources and metrics by reflection, which needs a public class with a public constructor without parameters.",
          "Make it public, static if it is nested, and give it such a constructor.", SparkRules::notInstantiable),
      new Rule("columnar-mode-default", "T9", "A scan does not say whether it is columnar",
          "To find out, Spark plans the partitions up to six times for each batch, and even for EXPLAIN, each time asking the source.",
          "Override `columnarSupportMode()`: `ColumnarSupportMode.UNSUPPORTED` for rows.", SparkRules::columnar),
      new Rule("filters-claimed", "T13 T14", "Every filter is claimed",
          "Returning none tells Spark that the source applies all of them exactly, so rows that it did not filter stay in the result.",
          "Return each filter that the source does not apply exactly as Spark would.", SparkRules::claimed));

  private SparkRules() {}

  private static Stream<ImportDeclaration> internal(Code code) {
    return code.all(ImportDeclaration.class).filter(used -> used.getNameAsString().startsWith("org.apache.spark.sql.execution."));
  }

  private static Stream<SimpleName> tooNew(Code code) {
    return NEWER.entrySet().stream().flatMap(newer -> code.types(newer.getKey()).flatMap(SourceType::methods)
        .filter(method -> newer.getValue().contains(method.getNameAsString() + "/" + method.getParameters().size()))
        .filter(method -> method.isAnnotationPresent("Override") && isTheNewOne(method)).map(MethodDeclaration::getName));
  }

  /** Streams commit with two parameters in every version, the first of them a number. */
  private static boolean isTheNewOne(MethodDeclaration method) {
    return method.getParameters().stream().noneMatch(parameter -> parameter.getType().isPrimitiveType());
  }

  /** A {@code DefaultSource} is found by its package. */
  private static Stream<Node> unregistered(Code code) {
    return code.types("DataSourceRegister").filter(type -> type.isConcrete() && code.types().noneMatch(each -> each.parents().anyMatch(type::equals)))
        .filter(type -> type.node() instanceof TypeDeclaration<?> declared && !declared.getNameAsString().equals("DefaultSource")
            && !code.isRegistered(binaryName(declared)))
        .map(SourceType::place);
  }

  private static String binaryName(TypeDeclaration<?> type) {
    return type.getParentNode().filter(TypeDeclaration.class::isInstance)
        .map(outer -> binaryName((TypeDeclaration<?>) outer) + "$" + type.getNameAsString())
        .orElseGet(() -> type.getFullyQualifiedName().orElse(type.getNameAsString()));
  }

  private static Stream<Node> notInstantiable(Code code) {
    return code.types("DataSourceRegister", "CustomMetric").filter(SourceType::isConcrete)
        .filter(type -> type.node() instanceof ClassOrInterfaceDeclaration declared && !isInstantiable(type, declared)).map(SourceType::place);
  }

  private static boolean isInstantiable(SourceType type, ClassOrInterfaceDeclaration declared) {
    List<ConstructorDeclaration> constructors = type.constructors().toList();
    return declared.isPublic() && (!declared.isNestedType() || declared.isStatic())
        && (constructors.isEmpty() || constructors.stream().anyMatch(each -> each.isPublic() && each.getParameters().isEmpty()));
  }

  private static Stream<Node> columnar(Code code) {
    return code.types("Scan")
        .filter(type -> type.isConcrete() && type.is("Scan") && type.hasMethod("toBatch") && !type.hasMethod("columnarSupportMode"))
        .map(SourceType::place);
  }

  private static Stream<ReturnStmt> claimed(Code code) {
    return code.types("ScanBuilder").flatMap(type -> type.methods("pushFilters", "pushPredicates")).filter(method -> method.getBody().isPresent())
        .filter(method -> Nodes.within(method, ReturnStmt.class).allMatch(SparkRules::isEmptyArray))
        .flatMap(method -> Nodes.within(method, ReturnStmt.class).limit(1));
  }

  private static boolean isEmptyArray(ReturnStmt end) {
    return end.getExpression().filter(value -> value instanceof ArrayCreationExpr array
        && array.getLevels().get(0).getDimension().filter(size -> size.toString().equals("0")).isPresent()).isPresent();
  }
}
