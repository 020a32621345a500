package org.brinkwatch.evaluate;

/**
 * What a report holds beyond the figures.
 *
 * @param errors how many of the worst errors
 * @param seed what the resampling begins with
 * @param byFile whether each file has a row of its own
 */
public record ReportOptions(int errors, long seed, boolean byFile) {}
