package org.brinkwatch.archive;

import java.time.Instant;

/** Imported events of one origin: reported, machine-coded by others. */
public record Dataset(String name, Instant added, long records, long deeds) {}
