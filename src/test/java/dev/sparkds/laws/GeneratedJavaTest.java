package dev.sparkds.laws;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.github.javaparser.JavaParser;
import com.github.javaparser.ParserConfiguration;
import com.github.javaparser.ParserConfiguration.LanguageLevel;
import com.github.javaparser.ast.CompilationUnit;
import com.github.javaparser.ast.ImportDeclaration;
import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.expr.AnnotationExpr;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.MethodReferenceExpr;
import com.github.javaparser.ast.expr.SimpleName;
import dev.sparkds.Samples;
import dev.sparkds.generate.GeneratedFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Seen by a real parser, generated Java has nothing that it does not use. */
class GeneratedJavaTest {

  private static final JavaParser PARSER =
      new JavaParser(new ParserConfiguration().setLanguageLevel(LanguageLevel.JAVA_17));

  static List<Path> samples() {
    return Samples.all();
  }

  @ParameterizedTest
  @MethodSource("samples")
  void hasNoUnusedImportAndNoUnusedPrivateMethod(Path sample) {
    List<String> unused = new ArrayList<>();
    for (GeneratedFile file : Samples.files(Samples.connector(sample))) {
      if (file.path().endsWith(".java")) {
        CompilationUnit unit = PARSER.parse(file.text()).getResult().orElseThrow();
        Stream.concat(unusedImports(unit), unusedMethods(unit)).forEach(name -> unused.add(file.path() + ": " + name));
      }
    }
    assertEquals(List.of(), unused);
  }

  private static Stream<String> unusedImports(CompilationUnit unit) {
    Set<String> names = unit.getTypes().stream()
        .flatMap(type -> type.findAll(SimpleName.class).stream().map(SimpleName::asString))
        .collect(Collectors.toSet());
    unit.findAll(AnnotationExpr.class).forEach(used -> names.add(used.getNameAsString()));
    return unit.getImports().stream()
        .filter(used -> !used.isAsterisk() && !names.contains(used.getName().getIdentifier()))
        .map(ImportDeclaration::getNameAsString);
  }

  private static Stream<String> unusedMethods(CompilationUnit unit) {
    Set<String> called = Stream.concat(
            unit.findAll(MethodCallExpr.class).stream().map(MethodCallExpr::getNameAsString),
            unit.findAll(MethodReferenceExpr.class).stream().map(MethodReferenceExpr::getIdentifier))
        .collect(Collectors.toSet());
    return unit.findAll(MethodDeclaration.class).stream()
        .filter(method -> method.isPrivate() && !called.contains(method.getNameAsString()))
        .filter(method -> !Set.of("readObject", "writeObject", "readResolve").contains(method.getNameAsString()))
        .map(method -> method.getNameAsString() + "()");
  }
}
