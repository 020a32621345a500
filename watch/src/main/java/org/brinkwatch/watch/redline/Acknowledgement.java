package org.brinkwatch.watch.redline;

import java.time.LocalDate;

/** Someone has seen that the line is crossed: until it is worse or over, no more reminders. */
public record Acknowledgement(LocalDate day, String by, String note) {}
