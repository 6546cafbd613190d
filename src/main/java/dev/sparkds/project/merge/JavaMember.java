package dev.sparkds.project.merge;

import com.github.javaparser.ast.Modifier;
import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.BodyDeclaration;
import com.github.javaparser.ast.body.CallableDeclaration;
import com.github.javaparser.ast.body.CompactConstructorDeclaration;
import com.github.javaparser.ast.body.FieldDeclaration;
import com.github.javaparser.ast.body.AnnotationMemberDeclaration;
import com.github.javaparser.ast.body.InitializerDeclaration;
import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.body.Parameter;
import com.github.javaparser.ast.body.TypeDeclaration;
import com.github.javaparser.ast.body.VariableDeclarator;
import com.github.javaparser.ast.expr.AnnotationExpr;
import com.github.javaparser.ast.nodeTypes.NodeWithModifiers;
import com.github.javaparser.ast.nodeTypes.NodeWithSimpleName;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** Cuts a member of a type into its comment, annotations, modifiers and what follows. */
record JavaMember(JavaSource source, String owner) {

  Part part(BodyDeclaration<?> member) {
    if (member instanceof TypeDeclaration<?> type) {
      return new JavaType(source, owner + ".").part(type);
    }
    String gap = source.cutter().gap();
    List<Part> parts = preface(member);
    if (member instanceof CallableDeclaration<?> callable) {
      signature(callable, parts);
    }
    parts.add(source.cutter().leaf("body", "", source.endOfLine(member)));
    return Part.row(name(member), where(member), gap, " ", parts);
  }

  /** Comment, annotations and modifiers. */
  List<Part> preface(BodyDeclaration<?> member) {
    List<Part> parts = source.cutter().rest("comment", source.start(member));
    List<Node> nodes = new ArrayList<>(member.getAnnotations());
    if (member instanceof NodeWithModifiers<?> modified) {
      nodes.addAll(modified.getModifiers());
    }
    nodes.sort(Comparator.comparingInt(source::start));
    nodes.forEach(node -> parts.add(source.cutter().leaf(label(node), "", source.end(node))));
    return parts;
  }

  private static String label(Node node) {
    return node instanceof AnnotationExpr annotation ? "@" + annotation.getNameAsString() : ((Modifier) node).getKeyword().asString();
  }

  private void signature(CallableDeclaration<?> callable, List<Part> parts) {
    if (callable instanceof MethodDeclaration method) {
      parts.addAll(source.cutter().rest("type parameters", source.start(method.getType())));
      parts.add(source.cutter().leaf("type", "", source.end(method.getType())));
    } else {
      parts.addAll(source.cutter().rest("type parameters", source.start(callable.getName())));
    }
    parts.add(source.cutter().leaf("name", "", source.end(callable.getName())));
    JavaType lists = new JavaType(source, owner);
    parts.addAll(lists.parameters(callable.getParameters(), callable.getName()));
    parts.add(lists.list("throws", callable.getThrownExceptions()));
  }

  private static String name(BodyDeclaration<?> member) {
    if (member instanceof CallableDeclaration<?> callable) {
      String name = callable.isConstructorDeclaration() ? "constructor " : "method " + callable.getNameAsString();
      return name + signature(callable).replaceAll("<.*?>+", "");
    }
    return member instanceof InitializerDeclaration block ? (block.isStatic() ? "static " : "") + "initialiser" : kind(member) + simple(member);
  }

  private String where(BodyDeclaration<?> member) {
    if (member instanceof CallableDeclaration<?> callable) {
      String of = callable.isConstructorDeclaration() ? "constructor " + owner : "method " + owner + "." + callable.getNameAsString();
      return of + signature(callable);
    }
    return member instanceof InitializerDeclaration ? "initialiser of " + owner : kind(member) + owner + "." + simple(member);
  }

  private static String kind(BodyDeclaration<?> member) {
    return member instanceof FieldDeclaration ? "field " : member instanceof CompactConstructorDeclaration ? "compact constructor " : "element ";
  }

  private static String simple(BodyDeclaration<?> member) {
    if (member instanceof FieldDeclaration field) {
      return field.getVariables().stream().map(VariableDeclarator::getNameAsString).collect(Collectors.joining(", "));
    }
    return ((NodeWithSimpleName<?>) member).getNameAsString();
  }

  private static String signature(CallableDeclaration<?> callable) {
    return callable.getParameters().stream().map(JavaMember::type).collect(Collectors.joining(", ", "(", ")"));
  }

  private static String type(Parameter parameter) {
    return parameter.getType().asString() + (parameter.isVarArgs() ? "..." : "");
  }
}
