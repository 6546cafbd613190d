package dev.sparkds.check.code;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.CallableDeclaration;
import com.github.javaparser.ast.body.Parameter;
import com.github.javaparser.ast.body.VariableDeclarator;
import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.CastExpr;
import com.github.javaparser.ast.expr.EnclosedExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.ObjectCreationExpr;
import com.github.javaparser.ast.expr.ThisExpr;
import com.github.javaparser.ast.expr.TypePatternExpr;
import com.github.javaparser.ast.type.Type;
import java.util.Optional;
import java.util.Set;

/** The simple name of an expression's type, as far as declarations in sight tell it. */
public final class Typing {

  private static final Set<String> GIVE_TEXT = Set.of("toString", "getMessage", "formatted", "strip", "trim", "substring", "json",
      "toLowerCase", "toUpperCase");

  private Typing() {}

  /** Empty when it cannot be told. */
  public static String of(Code code, Expression expression) {
    if (expression instanceof EnclosedExpr enclosed) {
      return of(code, enclosed.getInner());
    }
    if (expression instanceof ObjectCreationExpr made) {
      return made.getType().getNameAsString();
    }
    if (expression instanceof CastExpr cast) {
      return Nodes.name(cast.getType());
    }
    if (expression instanceof MethodCallExpr call) {
      return ofCall(code, call);
    }
    return isText(code, expression) ? "String" : declared(code, expression).map(Typing::named).orElse("");
  }

  /** Of what a method is called on. */
  public static String ofScope(Code code, MethodCallExpr call) {
    return call.getScope().map(on -> of(code, on)).orElse("");
  }

  private static boolean isText(Code code, Expression expression) {
    return expression.isStringLiteralExpr() || expression.isTextBlockLiteralExpr()
        || expression instanceof BinaryExpr sum && sum.getOperator() == BinaryExpr.Operator.PLUS
            && (of(code, sum.getRight()).equals("String") || of(code, sum.getLeft()).equals("String"));
  }

  private static String ofCall(Code code, MethodCallExpr call) {
    boolean own = call.getScope().filter(scope -> !(scope instanceof ThisExpr)).isEmpty();
    Optional<SourceType> type = own ? code.typeAround(call) : call.getScope().flatMap(scope -> code.type(of(code, scope)));
    Optional<String> returned = type.stream().flatMap(known -> known.methods(call.getNameAsString()))
        .map(method -> Nodes.name(method.getType())).findFirst();
    return returned.orElse(GIVE_TEXT.contains(call.getNameAsString()) ? "String" : "");
  }

  private static String named(Node declaration) {
    if (declaration instanceof VariableDeclarator variable && variable.getType().isVarType()) {
      return variable.getInitializer().filter(ObjectCreationExpr.class::isInstance)
          .map(made -> ((ObjectCreationExpr) made).getType().getNameAsString()).orElse("");
    }
    Type type = declaration instanceof VariableDeclarator variable ? variable.getType()
        : declaration instanceof Parameter parameter ? parameter.getType() : ((TypePatternExpr) declaration).getType();
    return Nodes.name(type);
  }

  /** Where a name is declared: in the method around it, or as a field. */
  public static Optional<? extends Node> declared(Code code, Expression expression) {
    if (expression instanceof NameExpr name) {
      Optional<? extends Node> local = local(name, name.getNameAsString());
      if (local.isPresent()) {
        return local;
      }
    }
    return code.typeAround(expression).flatMap(type -> type.field(expression)).flatMap(field -> field.node().getParentNode());
  }

  private static Optional<? extends Node> local(Node at, String name) {
    Optional<CallableDeclaration<?>> around = Nodes.callableAround(at);
    return around.stream().flatMap(method -> Nodes.within(method)).filter(node -> declares(node, name)).findFirst();
  }

  private static boolean declares(Node node, String name) {
    return node instanceof VariableDeclarator variable && variable.getNameAsString().equals(name)
        || node instanceof Parameter parameter && parameter.getNameAsString().equals(name)
        || node instanceof TypePatternExpr pattern && pattern.getNameAsString().equals(name);
  }

  /** Whether the name is one of the method around it, and not a field. */
  public static boolean isLocal(NameExpr name) {
    return local(name, name.getNameAsString()).isPresent();
  }
}
