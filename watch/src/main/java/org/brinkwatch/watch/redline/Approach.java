package org.brinkwatch.watch.redline;

import java.util.Optional;

/**
 * When a line counts as approached.
 *
 * @param share how much of the pattern has to be there, 0 to 1
 * @param severity with which that rings; without, it shows in the state alone
 */
record Approach(double share, Optional<Severity> severity, String response) {
  static final Approach USUAL = new Approach(0.5, Optional.empty(), "");
}
