package dev.sparkds.spec;

import java.util.List;
import java.util.stream.Collectors;

/** A spec that needs a change, with everything that is wrong with it. */
public final class SpecException extends RuntimeException {
  private final transient List<Problem> problems;
  private final transient Document document;

  SpecException(Document document, List<Problem> problems) {
    super(problems.stream().map(Problem::toString).collect(Collectors.joining("\n")));
    this.document = document;
    this.problems = List.copyOf(problems);
  }

  public List<Problem> problems() {
    return problems;
  }

  /** All problems, one a line, each followed by its source line and a caret: for people at a terminal. */
  public String excerpts() {
    return problems.stream().map(problem -> problem + document.excerpt(problem)).collect(Collectors.joining("\n"));
  }
}
