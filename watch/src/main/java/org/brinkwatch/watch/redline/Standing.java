package org.brinkwatch.watch.redline;

import java.time.LocalDate;
import java.util.Optional;

/**
 * How a line, or one neighbour of it, stands on the last day.
 *
 * @param track the neighbour; empty for the line itself
 * @param severity of the step that is reached, if one is
 * @param since the first day of this state without a break
 * @param progress of the step that is furthest, 0 to 1
 */
public record Standing(
    String line,
    String track,
    State state,
    Optional<Severity> severity,
    LocalDate since,
    double progress) {}
