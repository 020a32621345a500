package org.brinkwatch.code.actor;

import java.util.List;
import java.util.stream.Collectors;
import org.brinkwatch.event.Problem;

/** All that is wrong with files of actors; nothing of them was taken. */
public final class ActorFileException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  @SuppressWarnings("serial") // a list of records of strings
  private final List<Problem> problems;

  ActorFileException(List<Problem> problems) {
    super(problems.stream().map(Problem::toString).collect(Collectors.joining("\n")));
    this.problems = List.copyOf(problems);
  }

  /** In the order of files and lines, at least one. */
  public List<Problem> problems() {
    return problems;
  }
}
