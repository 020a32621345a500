package org.brinkwatch.forecast.completion;

/**
 * All that was learnt; it stays as it is while the history goes on.
 *
 * @param next judges questions about the step after the history's last
 * @param later judges questions about any step of the span that follows
 */
record Model(Rules rules, Judge next, Judge later) {
  Judge judge(Horizon horizon) {
    return horizon == Horizon.NEXT ? next : later;
  }
}
