package dev.sparkds.check.code;

import com.github.javaparser.Position;
import com.github.javaparser.ast.CompilationUnit;
import com.github.javaparser.ast.comments.Comment;
import java.nio.file.Path;
import java.util.List;

/**
 * A Java file of the project.
 *
 * @param unit null when the file cannot be read as Java
 * @param mistake why it cannot
 * @param place where it cannot
 */
public record SourceFile(
    Path path, List<String> lines, CompilationUnit unit, List<Comment> comments, String mistake, Position place) {

  static SourceFile parsed(Path path, List<String> lines, CompilationUnit unit, List<Comment> comments) {
    return new SourceFile(path, lines, unit, comments, "", Position.HOME);
  }

  static SourceFile unreadable(Path path, List<String> lines, String mistake, Position place) {
    return new SourceFile(path, lines, null, List.of(), mistake, place);
  }

  public boolean isReadable() {
    return unit != null;
  }

  /** The line's text; lines count from 1. */
  public String line(int number) {
    return number >= 1 && number <= lines.size() ? lines.get(number - 1) : "";
  }
}
