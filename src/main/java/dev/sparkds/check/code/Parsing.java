package dev.sparkds.check.code;

import com.github.javaparser.JavaParser;
import com.github.javaparser.ParseResult;
import com.github.javaparser.ParserConfiguration;
import com.github.javaparser.ParserConfiguration.LanguageLevel;
import com.github.javaparser.Position;
import com.github.javaparser.ast.CompilationUnit;
import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.comments.CommentsCollection;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** Reads a file as Java; whatever is wrong with it is told, and never thrown. */
final class Parsing {

  private static final int LARGEST = 2_000_000;
  private static final int DEEPEST = 1500;

  private Parsing() {}

  static SourceFile read(Path file) {
    try {
      if (Files.size(file) > LARGEST) {
        return unreadable(file, "larger than " + LARGEST + " bytes");
      }
      return parse(file, StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(Files.readAllBytes(file))).toString());
    } catch (CharacterCodingException e) {
      return unreadable(file, "not UTF-8");
    } catch (IOException e) {
      return unreadable(file, "cannot be read");
    }
  }

  private static SourceFile parse(Path file, String text) {
    List<String> lines = text.lines().toList();
    try {
      ParseResult<CompilationUnit> result = new JavaParser(configuration()).parse(text);
      if (!result.isSuccessful() || result.getResult().isEmpty()) {
        return SourceFile.unreadable(file, lines, "no Java that the parser knows", place(result));
      }
      CompilationUnit unit = result.getResult().get();
      return isDeep(unit)
          ? unreadable(file, "nested too deeply")
          : SourceFile.parsed(file, lines, unit, result.getCommentsCollection().map(CommentsCollection::getComments)
              .map(List::copyOf).orElse(List.of()));
    } catch (StackOverflowError e) {
      return unreadable(file, "nested too deeply");
    }
  }

  private static ParserConfiguration configuration() {
    ParserConfiguration configuration = new ParserConfiguration()
        .setLanguageLevel(LanguageLevel.BLEEDING_EDGE)
        .setAttributeComments(false);
    configuration.getProcessors().clear(); // they check more than the grammar, for as much time again
    return configuration;
  }

  private static SourceFile unreadable(Path file, String mistake) {
    return SourceFile.unreadable(file, List.of(), mistake, Position.HOME);
  }

  private static Position place(ParseResult<CompilationUnit> result) {
    return result.getProblems().stream()
        .flatMap(problem -> problem.getLocation().stream())
        .flatMap(range -> range.toRange().stream())
        .map(range -> range.begin).min(Position::compareTo).orElse(Position.HOME);
  }

  /** Long sums are deep trees too, which the parser makes without a deep stack. */
  private static boolean isDeep(CompilationUnit unit) {
    record Level(Node node, int depth) {}
    Deque<Level> open = new ArrayDeque<>(List.of(new Level(unit, 0)));
    while (!open.isEmpty()) {
      Level level = open.pop();
      if (level.depth > DEEPEST) {
        return true;
      }
      level.node.getChildNodes().forEach(child -> open.push(new Level(child, level.depth + 1)));
    }
    return false;
  }
}
