package org.brinkwatch.archive;

import java.time.Instant;
import org.brinkwatch.event.Citation;

/**
 * An article in a list.
 *
 * @param claims how many it makes
 * @param copies in how many further outlets its text stands
 */
public record ArticleEntry(Citation article, Instant added, int claims, int copies) {}
