package org.brinkwatch.watch.redline;

import java.util.List;

/**
 * What came of a test that a line carries.
 *
 * @param line where in its file the test stands, from 1
 * @param faults what came out otherwise than expected; none if it passed
 */
public record TestResult(String name, int line, List<String> faults) {
  public TestResult {
    faults = List.copyOf(faults);
  }

  public boolean passed() {
    return faults.isEmpty();
  }
}
