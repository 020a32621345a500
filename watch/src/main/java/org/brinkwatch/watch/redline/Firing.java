package org.brinkwatch.watch.redline;

/**
 * A day on which a track would ring, as known at some time.
 *
 * @param day an epoch day
 * @param rank 1 for the approach, more for a graver step
 * @param step its index; -1 for the approach
 * @param raises whether a milder step had rung and still held
 * @param reminder whether nothing is new but that it still holds
 */
record Firing(int day, int rank, int step, boolean raises, boolean reminder) {}
