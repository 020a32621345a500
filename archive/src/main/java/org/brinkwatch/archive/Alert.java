package org.brinkwatch.archive;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A red line approached or crossed, as the archive keeps it.
 *
 * @param id the same for the same alert, so that it is raised once
 * @param line the name of the red line
 * @param state the line's word for how near it is: "warning", "crossed"
 * @param severity higher is graver
 * @param evidence what it rests on, as JSON
 */
public record Alert(
    String id,
    String line,
    String state,
    int severity,
    LocalDate day,
    Instant raised,
    String evidence,
    Optional<Instant> acknowledged,
    String acknowledgedBy,
    Optional<Instant> silencedUntil) {}
