package org.brinkwatch.archive;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * The same text in a further outlet. Its events are those of the first.
 *
 * @param exact to the letter, but for white space; otherwise nearly so
 */
public record Copy(
    String id,
    String title,
    String outlet,
    Optional<LocalDate> published,
    String url,
    Instant added,
    boolean exact) {}
