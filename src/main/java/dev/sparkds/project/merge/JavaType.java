package dev.sparkds.project.merge;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.NodeList;
import com.github.javaparser.ast.body.BodyDeclaration;
import com.github.javaparser.ast.body.ClassOrInterfaceDeclaration;
import com.github.javaparser.ast.body.EnumConstantDeclaration;
import com.github.javaparser.ast.body.EnumDeclaration;
import com.github.javaparser.ast.body.Parameter;
import com.github.javaparser.ast.body.RecordDeclaration;
import com.github.javaparser.ast.body.TypeDeclaration;
import com.github.javaparser.ast.nodeTypes.NodeWithImplements;
import com.github.javaparser.ast.nodeTypes.NodeWithTypeParameters;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Cuts a type into its head, its members and its end. */
record JavaType(JavaSource source, String outer) {

  private static final Pattern LISTED = Pattern.compile("[\\s,]*+(?:(?:extends|implements|permits|throws)\\b\\s*+)?");

  Part part(TypeDeclaration<?> type) {
    String kind = kind(type);
    String name = outer + type.getNameAsString();
    String gap = source.cutter().gap();
    List<Part> parts = new JavaMember(source, name).preface(type);
    parts.addAll(source.cutter().rest("kind", source.start(type.getName())));
    parts.add(source.cutter().leaf("name", "", source.end(type.getName())));
    head(type, parts);
    body(type, name, parts);
    parts.add(source.cutter().leaf("}", "", source.endOfLine(type)));
    return Part.row("type " + type.getNameAsString(), kind + " " + name, gap, " ", parts);
  }

  private static String kind(TypeDeclaration<?> type) {
    boolean isInterface = type instanceof ClassOrInterfaceDeclaration it && it.isInterface();
    String node = type.getClass().getSimpleName().replaceAll("(OrInterface)?Declaration", "");
    return isInterface ? "interface" : node.toLowerCase(Locale.ROOT);
  }

  private void head(TypeDeclaration<?> type, List<Part> parts) {
    Node last = type.getName();
    if (type instanceof NodeWithTypeParameters<?> generic && generic.getTypeParameters().isNonEmpty()) {
      last = generic.getTypeParameters().getLast().orElseThrow();
      parts.add(source.cutter().leaf("type parameters", "", source.endOf(">", last)));
    }
    if (type instanceof RecordDeclaration recorded) {
      parts.addAll(parameters(recorded.getParameters(), last));
    }
    if (type instanceof ClassOrInterfaceDeclaration declared) {
      parts.add(list("extends", declared.getExtendedTypes()));
    }
    if (type instanceof NodeWithImplements<?> declared) {
      parts.add(list("implements", declared.getImplementedTypes()));
    }
    if (type instanceof ClassOrInterfaceDeclaration declared) {
      parts.add(list("permits", declared.getPermittedTypes()));
    }
  }

  Part list(String name, NodeList<? extends Node> nodes) {
    List<Part> parts = new ArrayList<>();
    nodes.forEach(node -> parts.add(source.cutter().leaf(node.toString(), "", source.end(node), LISTED)));
    return Part.row(name, "", "", ", ", parts);
  }

  List<Part> parameters(NodeList<Parameter> parameters, Node before) {
    Part open = source.cutter().leaf("(", "", source.endOf("(", before));
    List<Part> parts = new ArrayList<>();
    for (Parameter parameter : parameters) {
      parts.add(source.cutter().leaf(parameter.getNameAsString(), "", source.end(parameter), LISTED));
    }
    Node last = parameters.isEmpty() ? before : parameters.get(parameters.size() - 1);
    Part close = source.cutter().leaf(")", "", source.endOf(")", last));
    return List.of(open, Part.row("parameters", "", "", ", ", parts), close);
  }

  private void body(TypeDeclaration<?> type, String name, List<Part> parts) {
    parts.add(source.cutter().leaf("{", "", source.endOfNext("{", type)));
    if (type instanceof EnumDeclaration declared) {
      parts.add(constants(declared, name));
      if (declared.getMembers().isNonEmpty() || source.isNext(";", declared)) {
        parts.add(source.cutter().leaf(";", "", source.endOfNext(";", declared), LISTED));
      }
    }
    List<Part> members = new ArrayList<>();
    for (BodyDeclaration<?> member : type.getMembers()) {
      members.add(new JavaMember(source, name).part(member));
    }
    parts.add(Part.row("members", "", "", "\n\n  ", members));
  }

  private Part constants(EnumDeclaration declared, String name) {
    List<Part> constants = new ArrayList<>();
    for (EnumConstantDeclaration constant : declared.getEntries()) {
      String where = "constant " + name + "." + constant.getNameAsString();
      constants.add(source.cutter().leaf("constant " + constant.getNameAsString(), where, source.end(constant), LISTED));
    }
    return Part.row("constants", "", "", ",\n  ", constants);
  }
}
