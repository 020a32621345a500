package org.brinkwatch.archive;

import java.time.Instant;
import java.util.Optional;

/**
 * A fix with who made it, when and why. It stands beside what the machine coded, which is kept.
 *
 * @param undone when it was taken back
 */
public record Correction(
    long number,
    Instant at,
    String who,
    String why,
    Fix fix,
    Optional<Instant> undone,
    String undoneBy) {}
