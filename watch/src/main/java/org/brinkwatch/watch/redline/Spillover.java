package org.brinkwatch.watch.redline;

/**
 * A neighbour that is watched while the line is crossed, and for some days after.
 *
 * @param guardDays how many days after the last on which the line was crossed
 */
record Spillover(String neighbour, Step step, int guardDays) {}
