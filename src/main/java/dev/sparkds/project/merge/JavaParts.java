package dev.sparkds.project.merge;

import com.github.javaparser.JavaParser;
import com.github.javaparser.ParseResult;
import com.github.javaparser.ParserConfiguration;
import com.github.javaparser.ParserConfiguration.LanguageLevel;
import com.github.javaparser.ast.CompilationUnit;
import com.github.javaparser.ast.ImportDeclaration;
import com.github.javaparser.ast.body.TypeDeclaration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Java by its members. */
final class JavaParts implements Format {

  @Override
  public Optional<Part> read(String text) {
    ParserConfiguration configuration = new ParserConfiguration()
        .setLanguageLevel(LanguageLevel.BLEEDING_EDGE)
        .setAttributeComments(false);
    configuration.getProcessors().clear(); // they check more than the grammar, for as much time again
    ParseResult<CompilationUnit> result = new JavaParser(configuration).parse(text);
    return result.isSuccessful() && result.getResult().filter(unit -> unit.getModule().isEmpty()).isPresent()
        ? Optional.of(unit(text, result.getResult().get()))
        : Optional.empty();
  }

  @Override
  public String named(String text, Part base, Part yours, Part ours) {
    return MemberNames.of(base, yours, ours).in(text);
  }

  @Override
  public Weave leaf(String where, String base, String yours, String ours) {
    return WordMerge.orLines(where, WordMerge.NEVER, base, yours, ours);
  }

  private static Part unit(String text, CompilationUnit unit) {
    JavaSource source = new JavaSource(text);
    List<Part> parts = new ArrayList<>();
    unit.getPackageDeclaration().ifPresent(named -> {
      parts.addAll(source.cutter().rest("header", source.start(named)));
      parts.add(source.cutter().leaf("package", "", source.end(named)));
    });
    List<Part> imports = new ArrayList<>();
    for (ImportDeclaration used : unit.getImports()) {
      imports.add(source.cutter().leaf(used.toString().strip(), "imports", source.endOfLine(used)));
    }
    parts.add(Part.row("imports", "imports", "", "\n", imports));
    for (TypeDeclaration<?> type : unit.getTypes()) {
      parts.add(new JavaType(source, "").part(type));
    }
    parts.add(source.cutter().leaf("end", "", text.length()));
    return Part.row("file", "", "", "\n\n", parts);
  }
}
