package dev.sparkds.check.rules;

import com.github.javaparser.ast.ImportDeclaration;
import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.ClassOrInterfaceDeclaration;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.ObjectCreationExpr;
import dev.sparkds.check.code.Code;
import dev.sparkds.check.code.Nodes;
import dev.sparkds.check.code.SourceFile;
import dev.sparkds.check.code.SourceType;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The simplest shape that does the work. */
final class DesignRules {

  private static final Pattern FRAMEWORKS = Pattern.compile(
      "(com\\.zaxxer\\.hikari|org\\.apache\\.commons\\.(pool2?|dbcp2?)|com\\.mchange|org\\.springframework|com\\.google\\.inject|"
          + "dagger|javax\\.inject|jakarta\\.inject|io\\.reactivex|reactor\\.core)\\b.*");
  private static final Pattern FILES = Pattern.compile("write|writeString|newBufferedWriter|newOutputStream");
  private static final Pattern FILE_WRITERS = Pattern.compile("FileWriter|FileOutputStream|RandomAccessFile");

  static final List<Rule> ALL = List.of(
      new Rule("deep-inheritance", "", "A class inherits through the project's own classes",
          "What a method does is spread over several files, so a change for one mode breaks restart or retry of another unseen.",
          "Implement Spark's interfaces directly, and share by calling a class that does one thing.", DesignRules::deep),
      new Rule("pool-or-framework", "", "A pool or framework is used",
          "A task has one connection for its whole life, so a pool only holds more of them open, and its jar clashes with the cluster's.",
          "Open one connection in the reader or writer, and close it there.", DesignRules::frameworks),
      new Rule("local-file", "D13 D27", "A file is written on whatever machine this runs",
          "It is lost with the executor, is not there after a restart elsewhere, and tasks on the same machine overwrite each other's.",
          "Write under the checkpoint, or to a path of the user's, with Hadoop's `FileSystem`.", DesignRules::localFiles));

  private DesignRules() {}

  /** Two steps up within the project; exceptions may. */
  private static Stream<Node> deep(Code code) {
    return code.types().filter(type -> type.node() instanceof ClassOrInterfaceDeclaration declared && !declared.isInterface())
        .filter(type -> parent(type).flatMap(DesignRules::parent).findAny().isPresent() && !type.is("Exception", "RuntimeException", "IOException"))
        .map(SourceType::place);
  }

  private static Stream<SourceType> parent(SourceType type) {
    return type.parents().filter(up -> up.node() instanceof ClassOrInterfaceDeclaration declared && !declared.isInterface());
  }

  /** Once for a file. */
  private static Stream<ImportDeclaration> frameworks(Code code) {
    return code.files().stream().filter(SourceFile::isReadable).flatMap(file -> file.unit().getImports().stream()
        .filter(used -> FRAMEWORKS.matcher(used.getNameAsString()).matches()).limit(1));
  }

  private static Stream<Node> localFiles(Code code) {
    return code.types("DataWriter", "PartitionReader", "SparkDataStream", "BatchWrite", "StreamingWrite").flatMap(type -> Nodes.within(type.node()))
        .filter(node -> node instanceof ObjectCreationExpr made && FILE_WRITERS.matcher(made.getType().getNameAsString()).matches()
            || node instanceof MethodCallExpr call && FILES.matcher(call.getNameAsString()).matches()
                && Nodes.scope(call).equals("Files"));
  }
}
