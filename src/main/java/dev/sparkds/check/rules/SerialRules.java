package dev.sparkds.check.rules;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.ClassOrInterfaceDeclaration;
import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.body.TypeDeclaration;
import com.github.javaparser.ast.expr.AssignExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.LambdaExpr;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.ThisExpr;
import com.github.javaparser.ast.stmt.ReturnStmt;
import dev.sparkds.check.code.Code;
import dev.sparkds.check.code.Field;
import dev.sparkds.check.code.Nodes;
import dev.sparkds.check.code.SourceType;
import dev.sparkds.check.code.Typing;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What travels to the executors, and what is there. */
final class SerialRules {

  private static final Pattern RESOURCE = Pattern.compile("Connection|ConnectionFactory|Channel|HttpClient|CloseableHttpClient|"
      + "OkHttpClient|MongoClient|Session|CqlSession|Statement|PreparedStatement|ResultSet|Socket|InputStream|OutputStream|"
      + "BufferedReader|Thread|ExecutorService|DataSource|KafkaConsumer|KafkaProducer|Jedis|RestTemplate|WebClient");
  private static final Set<String> NOT_SERIALIZABLE = Set.of("Optional", "OptionalInt", "OptionalLong", "CaseInsensitiveStringMap",
      "Configuration", "Stream", "Iterator",
      "CompletableFuture", "SparkSession", "SparkContext", "JavaSparkContext", "Table", "Scan", "Batch", "LogicalWriteInfo", "Logger");
  private static final String[] TRAVELLERS = {"InputPartition", "PartitionReaderFactory", "DataWriterFactory",
      "StreamingDataWriterFactory", "WriterCommitMessage"};
  private static final Pattern MAKES_FACTORY = Pattern.compile("createReaderFactory|createBatchWriterFactory|createStreamingWriterFactory");
  private static final Pattern CHANGES = Pattern.compile("put|add|remove|clear|compute|computeIfAbsent|merge|putIfAbsent");
  private static final Pattern UNSAFE = Pattern.compile("HashMap|LinkedHashMap|TreeMap|ArrayList|LinkedList|HashSet|ArrayDeque");

  static final List<Rule> ALL = List.of(
      new Rule("serialised-resource", "T21", "A connection is in a field that is serialised",
          "It cannot be sent to the executors, so every query fails with NotSerializableException; if it could, it would be of no use there.",
          "Send the options, and connect in the reader or writer.", SerialRules::resources),
      new Rule("field-not-serializable", "T21", "A field that is serialised has a type that cannot be",
          "Spark sends partitions, factories and commit messages to other machines, and the query fails with NotSerializableException.",
          "Keep plain values in them, make the type `Serializable`, or the field `transient` and made again where it is used.", SerialRules::fields),
      new Rule("captures-outer", "T21", "What is sent to the executors holds on to the object around it",
          "The scan or the write is serialised with it, which fails, or sends along all that it holds, secrets included.",
          "Make the class static or a record, or copy what the lambda needs to local variables first.", SerialRules::captures),
      new Rule("static-state", "T22", "State of a query is in a static field",
          "All queries and tasks of an executor share it, so one uses, or closes, what belongs to another.",
          "Keep it in the reader or writer; what must be shared belongs in a concurrent map by its options.", SerialRules::statics),
      new Rule("session-on-executor", "D24", "A task asks for the session",
          "There is no session on executors, so this works in local mode and fails on every cluster.",
          "Take what is needed from the session on the driver, and send it along.", SerialRules::sessions));

  private SerialRules() {}

  private static Stream<Field> travelling(Code code) {
    return code.types(TRAVELLERS).flatMap(type -> type.fields().stream()).filter(Field::serialised);
  }

  private static Stream<Node> resources(Code code) {
    return travelling(code).filter(field -> RESOURCE.matcher(field.typeName()).matches() && code.named(field.typeName()).isEmpty()).map(Field::node);
  }

  private static Stream<Node> fields(Code code) {
    return travelling(code).filter(field -> isKnown(code, field) || isOurs(code, field)).map(Field::node);
  }

  /** Others have an {@code Optional} too, which may be serialisable. */
  private static boolean isKnown(Code code, Field field) {
    return NOT_SERIALIZABLE.contains(field.typeName()) && code.named(field.typeName()).isEmpty()
        && code.file(field.node()).unit().getImports().stream().map(used -> used.getNameAsString())
            .noneMatch(used -> used.endsWith("." + field.typeName()) && !used.matches("(java|org\\.apache\\.(spark|hadoop)|org\\.slf4j)\\..*"));
  }

  private static boolean isOurs(Code code, Field field) {
    return code.type(field.typeName()).filter(type -> type.node() instanceof TypeDeclaration<?> && type.isConcrete() && !type.isAnnotation()
        && !type.is("Serializable", "Externalizable") && !type.extendsAStranger()).isPresent();
  }

  private static Stream<Node> captures(Code code) {
    Stream<Node> inner = code.types(TRAVELLERS).filter(type -> type.node() instanceof ClassOrInterfaceDeclaration declared
            && !declared.isInterface() && declared.isNestedType() && !declared.isStatic() && !isImplicitlyStatic(declared))
        .filter(type -> !isSerializable(code, type.node())).map(SourceType::place);
    Stream<Node> anonymous = code.types(TRAVELLERS).filter(SourceType::isAnonymous)
        .filter(type -> Nodes.callableAround(type.node()).filter(method -> method instanceof MethodDeclaration own && !own.isStatic()).isPresent())
        .filter(type -> !isSerializable(code, type.node())).map(SourceType::place);
    Stream<Node> lambdas = code.all(LambdaExpr.class).filter(SerialRules::isFactory).filter(lambda -> usesOuter(code, lambda)).map(each -> each);
    return Stream.of(inner, anonymous, lambdas).flatMap(each -> each);
  }

  private static boolean isImplicitlyStatic(ClassOrInterfaceDeclaration declared) {
    return declared.getParentNode().filter(around -> around instanceof ClassOrInterfaceDeclaration outer && outer.isInterface()).isPresent();
  }

  private static boolean isSerializable(Code code, Node inner) {
    return code.typeAround(inner).filter(outer -> outer.is("Serializable")).isPresent();
  }

  private static boolean isFactory(LambdaExpr lambda) {
    return Nodes.callableAround(lambda).filter(method -> MAKES_FACTORY.matcher(method.getNameAsString()).matches()).isPresent()
        && lambda.getParentNode().filter(parent -> parent instanceof ReturnStmt).isPresent();
  }

  private static boolean usesOuter(Code code, LambdaExpr lambda) {
    SourceType outer = code.typeAround(lambda).orElseThrow();
    return !outer.is("Serializable") && Nodes.within(lambda.getBody()).anyMatch(node -> node instanceof ThisExpr
        || node instanceof NameExpr name && !Typing.isLocal(name) && outer.field(name).filter(field -> !field.isStatic()).isPresent()
        || node instanceof MethodCallExpr call && call.getScope().isEmpty()
            && outer.methods(call.getNameAsString()).anyMatch(method -> !method.isStatic()));
  }

  private static Stream<Node> statics(Code code) {
    return code.types().flatMap(type -> type.fields().stream().filter(field -> field.isStatic() && isState(type, field)).map(Field::node));
  }

  private static boolean isState(SourceType type, Field field) {
    boolean unsafe = field.isFinal() && field.value().filter(value -> value.isObjectCreationExpr()
        && UNSAFE.matcher(value.asObjectCreationExpr().getType().getNameAsString()).matches()).isPresent();
    return !field.isFinal() && isAssigned(type, field)
        || unsafe && type.methods().flatMap(method -> Nodes.calls(Nodes.within(method), CHANGES))
            .anyMatch(call -> call.getScope().flatMap(type::field).filter(field::equals).isPresent());
  }

  private static boolean isAssigned(SourceType type, Field field) {
    return type.methods().flatMap(method -> Nodes.within(method, AssignExpr.class))
        .anyMatch(assign -> Nodes.name(assign.getTarget()).equals(field.name()) && !isLocal(assign.getTarget()));
  }

  private static boolean isLocal(Expression target) {
    return target instanceof NameExpr name && Typing.isLocal(name);
  }

  private static Stream<MethodCallExpr> sessions(Code code) {
    return code.types("PartitionReader", "DataWriter", "PartitionReaderFactory", "DataWriterFactory", "StreamingDataWriterFactory")
        .flatMap(type -> Nodes.within(type.node(), MethodCallExpr.class))
        .filter(call -> Nodes.scope(call).matches("SparkSession|SparkContext")
            && call.getNameAsString().matches("active|getActiveSession|builder|getOrCreate|getDefaultSession"));
  }
}
