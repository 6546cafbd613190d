package dev.sparkds.check.code;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.AnnotationDeclaration;
import com.github.javaparser.ast.body.BodyDeclaration;
import com.github.javaparser.ast.body.ClassOrInterfaceDeclaration;
import com.github.javaparser.ast.body.ConstructorDeclaration;
import com.github.javaparser.ast.body.FieldDeclaration;
import com.github.javaparser.ast.body.InitializerDeclaration;
import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.body.Parameter;
import com.github.javaparser.ast.body.RecordDeclaration;
import com.github.javaparser.ast.body.TypeDeclaration;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.FieldAccessExpr;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.MethodReferenceExpr;
import com.github.javaparser.ast.expr.ObjectCreationExpr;
import com.github.javaparser.ast.expr.ThisExpr;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** A type of the project, named or anonymous. */
public final class SourceType {

  private final Code code;
  private final SourceFile file;
  private final Node node;
  private Set<String> roles;
  private List<Field> fields;

  SourceType(Code code, SourceFile file, Node node) {
    this.code = code;
    this.file = file;
    this.node = node;
  }

  public Node node() {
    return node;
  }

  public SourceFile file() {
    return file;
  }

  public boolean isAnonymous() {
    return node instanceof ObjectCreationExpr;
  }

  /** Its simple name; empty for an anonymous class. */
  public String name() {
    return node instanceof TypeDeclaration<?> declared ? declared.getNameAsString() : "";
  }

  /** Where a finding about the whole type is shown. */
  public Node place() {
    return node instanceof TypeDeclaration<?> declared ? declared.getName() : ((ObjectCreationExpr) node).getType();
  }

  /** Whether it implements or extends one of these, itself or through what it extends. */
  public boolean is(String... names) {
    if (roles == null) {
      roles = Ancestry.of(code, this);
    }
    return Arrays.stream(names).anyMatch(roles::contains);
  }

  /** Whether there can be objects of exactly this type. */
  public boolean isConcrete() {
    return !(node instanceof ClassOrInterfaceDeclaration declared) || !declared.isInterface() && !declared.isAbstract();
  }

  public boolean isAnnotation() {
    return node instanceof AnnotationDeclaration;
  }

  /** Whether it extends a class that is neither the project's nor Spark's, of which nothing is known. */
  public boolean extendsAStranger() {
    return node instanceof ClassOrInterfaceDeclaration declared && !declared.isInterface()
        && declared.getExtendedTypes().stream().anyMatch(parent -> code.named(parent.getNameAsString()).isEmpty());
  }

  public List<? extends BodyDeclaration<?>> members() {
    return node instanceof TypeDeclaration<?> declared
        ? declared.getMembers() : ((ObjectCreationExpr) node).getAnonymousClassBody().orElseThrow();
  }

  public Stream<MethodDeclaration> methods() {
    return members().stream().filter(MethodDeclaration.class::isInstance).map(MethodDeclaration.class::cast);
  }

  public Stream<MethodDeclaration> methods(String... names) {
    return methods().filter(method -> List.of(names).contains(method.getNameAsString()));
  }

  public Stream<ConstructorDeclaration> constructors() {
    return members().stream().filter(ConstructorDeclaration.class::isInstance).map(ConstructorDeclaration.class::cast);
  }

  /** Whether it, or a type of the project that it extends, has such a method. */
  public boolean hasMethod(String name) {
    return Ancestry.lineage(code, this).stream().anyMatch(type -> type.methods(name).findAny().isPresent());
  }

  /** The project's types that it extends or implements directly. */
  public Stream<SourceType> parents() {
    return Ancestry.parents(code, this).stream();
  }

  /** Its fields, and the components of a record. */
  public List<Field> fields() {
    if (fields == null) {
      fields = new ArrayList<>();
      if (node instanceof RecordDeclaration declared) {
        declared.getParameters().forEach(component -> fields.add(Field.of(component)));
      }
      members().stream().filter(FieldDeclaration.class::isInstance).map(FieldDeclaration.class::cast)
          .forEach(declared -> declared.getVariables().forEach(variable -> fields.add(Field.of(declared, variable))));
    }
    return fields;
  }

  public Optional<Field> field(String name) {
    return fields().stream().filter(field -> field.name().equals(name)).findAny();
  }

  /** The field that an expression names, directly or behind {@code this}. */
  public Optional<Field> field(Expression expression) {
    if (expression.isNameExpr()) {
      return field(expression.asNameExpr().getNameAsString());
    }
    return expression instanceof FieldAccessExpr access && access.getScope() instanceof ThisExpr
        ? field(access.getNameAsString()) : Optional.empty();
  }

  /** What runs while an object is made: constructors, initialisers and the values of fields. */
  public Stream<Node> making() {
    return members().stream().filter(member -> member instanceof ConstructorDeclaration
            || member instanceof InitializerDeclaration block && !block.isStatic()
            || member instanceof FieldDeclaration field && !field.isStatic())
        .flatMap(member -> reach(member));
  }

  /** All nodes of these methods and of the methods of the same type that they call. */
  public Stream<Node> reach(String... methods) {
    return methods(methods).flatMap(this::reach);
  }

  /** All nodes of a member and of the methods of the same type that it calls. */
  public Stream<Node> reach(Node member) {
    Set<Node> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    Deque<Node> open = new ArrayDeque<>(List.of(member));
    List<Node> reached = new ArrayList<>();
    while (!open.isEmpty()) {
      Node next = open.pop();
      if (seen.add(next)) {
        List<Node> nodes = Nodes.within(next).toList();
        reached.addAll(nodes);
        nodes.stream().flatMap(this::called).forEach(open::push);
      }
    }
    return reached.stream();
  }

  private Stream<MethodDeclaration> called(Node node) {
    String name = node instanceof MethodCallExpr call && call.getScope().filter(scope -> !(scope instanceof ThisExpr)).isEmpty()
        ? call.getNameAsString()
        : node instanceof MethodReferenceExpr reference && reference.getScope() instanceof ThisExpr ? reference.getIdentifier() : "";
    int arguments = node instanceof MethodCallExpr call ? call.getArguments().size() : -1;
    return name.isEmpty() ? Stream.empty()
        : methods(name).filter(method -> arguments < 0 || takes(method, arguments));
  }

  private static boolean takes(MethodDeclaration method, int arguments) {
    return method.getParameters().size() == arguments || method.getParameters().getLast().filter(Parameter::isVarArgs).isPresent();
  }
}
