package org.brinkwatch.desk;

import java.util.List;
import java.util.stream.Collectors;
import org.brinkwatch.event.Problem;
import org.brinkwatch.watch.redline.Mistake;

/** All mistakes in the files that the user wrote: nothing is read before they are mended. */
final class Mistakes extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** Those of red lines and of alert settings. */
  static Mistakes of(List<Mistake> mistakes) {
    return new Mistakes(
        mistakes.stream()
            .map(
                mistake ->
                    new Problem(
                        mistake.file(), mistake.line(), mistake.found(), mistake.expected()))
            .toList());
  }

  /** A line for each. */
  Mistakes(List<Problem> problems) {
    super(problems.stream().map(Problem::toString).collect(Collectors.joining("\n")));
  }
}
