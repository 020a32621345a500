package org.brinkwatch.code;

import java.util.List;
import java.util.stream.Collectors;
import org.brinkwatch.event.Problem;

/** A codebook with mistakes in it, all of them reported at once. */
public final class CodebookException extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final transient List<Problem> problems;

  CodebookException(List<Problem> problems) {
    super(problems.stream().map(Problem::toString).collect(Collectors.joining("\n")));
    this.problems = List.copyOf(problems);
  }

  public List<Problem> problems() {
    return problems;
  }
}
