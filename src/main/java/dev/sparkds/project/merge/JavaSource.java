package dev.sparkds.project.merge;

import com.github.javaparser.JavaToken;
import com.github.javaparser.Position;
import com.github.javaparser.ast.Node;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** A Java text in which the parser's positions are offsets. */
final class JavaSource {

  private static final Pattern LINE_END = Pattern.compile("\r\n|\r|\n");
  private static final Pattern COMMENT_BEHIND = Pattern.compile("[ \\t]*+(//[^\r\n]*+|/\\*[^\r\n]*?\\*/(?=[ \\t]*+[\r\n]))");

  private final String text;
  private final Cutter cutter;
  private final int[] lines;

  JavaSource(String text) {
    this.text = text;
    this.cutter = new Cutter(text);
    this.lines = IntStream.concat(IntStream.of(0), LINE_END.matcher(text).results().mapToInt(end -> end.end())).toArray();
  }

  Cutter cutter() {
    return cutter;
  }

  int start(Node node) {
    return offset(node.getBegin().orElseThrow());
  }

  int end(Node node) {
    return offset(node.getEnd().orElseThrow()) + 1;
  }

  /** With the comment that follows in the same line. */
  int endOfLine(Node node) {
    Matcher comment = COMMENT_BEHIND.matcher(text).region(end(node), text.length());
    return comment.lookingAt() ? comment.end() : end(node);
  }

  /** The end of the first such sign after a node. */
  int endOf(String sign, Node before) {
    return endOf(sign, before.getTokenRange().orElseThrow().getEnd().getNextToken().orElseThrow());
  }

  /** The end of the first such sign that was not cut yet. */
  int endOfNext(String sign, Node inside) {
    return endOf(sign, next(inside));
  }

  /** Whether such a sign is the next that was not cut yet, commas aside. */
  boolean isNext(String sign, Node inside) {
    JavaToken token = next(inside);
    while (token.getCategory().isWhitespaceOrComment() || token.getText().equals(",")) {
      token = token.getNextToken().orElseThrow();
    }
    return token.getText().equals(sign);
  }

  private JavaToken next(Node inside) {
    JavaToken token = inside.getTokenRange().orElseThrow().getBegin();
    while (offset(token.getRange().orElseThrow().begin) < cutter.at()) {
      token = token.getNextToken().orElseThrow();
    }
    return token;
  }

  private int endOf(String sign, JavaToken start) {
    JavaToken token = start;
    while (!token.getText().equals(sign)) {
      token = token.getNextToken().orElseThrow();
    }
    return offset(token.getRange().orElseThrow().end) + 1;
  }

  private int offset(Position position) {
    return lines[position.line - 1] + position.column - 1;
  }
}
