package org.brinkwatch.watch.redline;

import java.util.List;
import java.util.Optional;

/**
 * A file with a red line.
 *
 * @param name as given
 * @param line empty if it has mistakes
 * @param mistakes in the order of the file
 */
public record RedLineFile(
    String name, Optional<RedLine> line, List<Mistake> mistakes, List<TestResult> results) {
  public RedLineFile {
    mistakes = List.copyOf(mistakes);
    results = List.copyOf(results);
  }

  public boolean isSound() {
    return mistakes.isEmpty() && results.stream().allMatch(TestResult::passed);
  }
}
