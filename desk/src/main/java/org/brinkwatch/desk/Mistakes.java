package org.brinkwatch.desk;

import java.util.List;
import java.util.stream.Collectors;
import org.brinkwatch.event.Problem;

/** All mistakes in the files that the user wrote: nothing is read before they are mended. */
final class Mistakes extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** A line for each. */
  Mistakes(List<Problem> problems) {
    super(problems.stream().map(Problem::toString).collect(Collectors.joining("\n")));
  }
}
