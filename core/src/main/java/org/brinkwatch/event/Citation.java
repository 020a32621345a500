package org.brinkwatch.event;

import java.time.LocalDate;
import java.util.Optional;

/** What a claim carries of its article: enough to cite it. Absent strings are empty. */
public record Citation(
    String id, String title, String outlet, String url, Optional<LocalDate> published) {}
