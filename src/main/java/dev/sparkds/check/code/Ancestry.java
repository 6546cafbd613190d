package dev.sparkds.check.code;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.ClassOrInterfaceDeclaration;
import com.github.javaparser.ast.body.EnumDeclaration;
import com.github.javaparser.ast.body.RecordDeclaration;
import com.github.javaparser.ast.expr.ObjectCreationExpr;
import com.github.javaparser.ast.type.ClassOrInterfaceType;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What a type extends and implements, by the imports of its file and over all sources. */
final class Ancestry {

  private final Code code;
  private final Set<String> names = new HashSet<>();
  private final Set<SourceType> seen = Collections.newSetFromMap(new IdentityHashMap<>());

  private Ancestry(Code code) {
    this.code = code;
  }

  /** The simple names of what is Spark's, the JDK's or the project's; a stranger's type of the same name is left out. */
  static Set<String> of(Code code, SourceType type) {
    Ancestry ancestry = new Ancestry(code);
    ancestry.climb(type);
    return ancestry.names;
  }

  /** The type and all of the project's types that it extends or implements. */
  static Set<SourceType> lineage(Code code, SourceType type) {
    Ancestry ancestry = new Ancestry(code);
    ancestry.climb(type);
    return ancestry.seen;
  }

  /** The project's types that it extends or implements directly. */
  static List<SourceType> parents(Code code, SourceType type) {
    return declared(type.node()).flatMap(name -> parent(code, type, name).stream()).toList();
  }

  private void climb(SourceType type) {
    if (!seen.add(type)) {
      return;
    }
    if (type.node() instanceof RecordDeclaration || type.node() instanceof EnumDeclaration) {
      names.add(type.node() instanceof EnumDeclaration ? "Serializable" : "Record");
    }
    declared(type.node()).forEach(parent -> {
      Optional<SourceType> ours = parent(code, type, parent);
      ours.ifPresentOrElse(this::climb, () -> names.addAll(theirs(type, parent)));
      ours.ifPresent(known -> names.add(known.name()));
    });
  }

  private static List<String> theirs(SourceType type, ClassOrInterfaceType parent) {
    String qualified = qualified(type, parent);
    boolean known = qualified.startsWith(Spark.PACKAGE) || qualified.startsWith("java.") || !qualified.contains(".");
    return known ? Spark.withParents(parent.getNameAsString()).toList() : List.of(qualified);
  }

  private static String qualified(SourceType type, ClassOrInterfaceType parent) {
    String name = parent.getNameAsString();
    if (parent.getScope().isPresent()) {
      return parent.getNameWithScope();
    }
    return type.file().unit().getImports().stream()
        .filter(used -> used.isAsterisk()
            ? used.getNameAsString().startsWith(Spark.PACKAGE) && Spark.knows(name)
            : used.getName().getIdentifier().equals(name))
        .map(used -> used.getNameAsString()).findFirst().orElse(Spark.knows(name) && !isOfTheJdk(name) ? "?." + name : name);
  }

  private static boolean isOfTheJdk(String name) {
    return Set.of("AutoCloseable", "Closeable", "Serializable").contains(name);
  }

  private static Optional<SourceType> parent(Code code, SourceType type, ClassOrInterfaceType parent) {
    List<SourceType> same = code.named(parent.getNameAsString()).stream().filter(each -> each != type).toList();
    if (same.isEmpty() || qualified(type, parent).startsWith(Spark.PACKAGE)) {
      return Optional.empty();
    }
    return same.stream().filter(each -> each.file() == type.file()).findFirst()
        .or(() -> same.stream().filter(each -> packageOf(each).equals(packageOf(type))).findFirst())
        .or(() -> same.stream().filter(each -> qualified(type, parent).startsWith(packageOf(each) + ".")).findFirst())
        .or(() -> same.size() == 1 ? Optional.of(same.get(0)) : Optional.empty());
  }

  private static String packageOf(SourceType type) {
    return type.file().unit().getPackageDeclaration().map(named -> named.getNameAsString()).orElse("");
  }

  private static Stream<ClassOrInterfaceType> declared(Node node) {
    List<ClassOrInterfaceType> types = new ArrayList<>();
    if (node instanceof ClassOrInterfaceDeclaration declared) {
      types.addAll(declared.getExtendedTypes());
      types.addAll(declared.getImplementedTypes());
    } else if (node instanceof RecordDeclaration declared) {
      types.addAll(declared.getImplementedTypes());
    } else if (node instanceof EnumDeclaration declared) {
      types.addAll(declared.getImplementedTypes());
    } else if (node instanceof ObjectCreationExpr made) {
      types.add(made.getType());
    }
    return types.stream();
  }
}
