package dev.sparkds.check.code;

import com.github.javaparser.ast.CompilationUnit;
import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.TypeDeclaration;
import com.github.javaparser.ast.expr.ObjectCreationExpr;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** All sources of a project, and which types in them are what to Spark. */
public final class Code {

  private final List<SourceFile> files;
  private final Set<String> services;
  private final Map<Class<?>, List<Node>> nodes = new HashMap<>();
  private final List<SourceType> types = new ArrayList<>();
  private final Map<String, List<SourceType>> named = new HashMap<>();
  private final Map<Node, SourceType> byNode = new IdentityHashMap<>();
  private final Map<CompilationUnit, SourceFile> byUnit = new IdentityHashMap<>();

  Code(List<SourceFile> files, Set<String> services) {
    this.files = files.stream().sorted((a, b) -> a.path().compareTo(b.path())).toList();
    this.services = services;
    this.files.stream().filter(SourceFile::isReadable).forEach(this::index);
  }

  /** Reads the folder; one without Java sources gives no code. */
  public static Code under(Path folder) {
    return SourceFolder.read(folder);
  }

  private void index(SourceFile file) {
    byUnit.put(file.unit(), file);
    Deque<Node> open = new ArrayDeque<>(List.of(file.unit()));
    while (!open.isEmpty()) {
      Node node = open.pop();
      nodes.computeIfAbsent(node.getClass(), any -> new ArrayList<>()).add(node);
      if (node instanceof TypeDeclaration || node instanceof ObjectCreationExpr made && made.getAnonymousClassBody().isPresent()) {
        index(new SourceType(this, file, node));
      }
      List<Node> children = node.getChildNodes();
      for (int i = children.size() - 1; i >= 0; i--) {
        open.push(children.get(i));
      }
    }
  }

  private void index(SourceType type) {
    types.add(type);
    byNode.put(type.node(), type);
    named.computeIfAbsent(type.name(), any -> new ArrayList<>()).add(type);
  }

  public List<SourceFile> files() {
    return files;
  }

  /** The file that a node is from. */
  public SourceFile file(Node node) {
    return byUnit.get(node.findCompilationUnit().orElseThrow());
  }

  /** All nodes of exactly this kind. */
  public <N extends Node> Stream<N> all(Class<N> kind) {
    return nodes.getOrDefault(kind, List.of()).stream().map(kind::cast);
  }

  public Stream<SourceType> types() {
    return types.stream();
  }

  /** The types that are at least one of these to Spark. */
  public Stream<SourceType> types(String... roles) {
    return types.stream().filter(type -> type.is(roles));
  }

  /** The project's type of that simple name, when there is no doubt. */
  public Optional<SourceType> type(String name) {
    List<SourceType> found = named.getOrDefault(name, List.of());
    return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
  }

  /** The project's types of that simple name. */
  public List<SourceType> named(String name) {
    return named.getOrDefault(name, List.of());
  }

  /** The innermost type around a node. */
  public Optional<SourceType> typeAround(Node node) {
    Optional<Node> parent = node.getParentNode();
    while (parent.isPresent() && !byNode.containsKey(parent.get())) {
      parent = parent.get().getParentNode();
    }
    return parent.map(byNode::get);
  }

  /** Whether a service file names the class. */
  public boolean isRegistered(String className) {
    return services.contains(className);
  }

  /** Whether there is anything for Spark. */
  public boolean hasConnector() {
    return types(Spark.PARTS).findAny().isPresent();
  }
}
