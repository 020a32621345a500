package org.brinkwatch.forecast.completion;

/**
 * Who does what to whom, and when, in numbers: what a history is made of.
 *
 * @param day a step of the history; only its distance to others counts
 */
record Link(int source, int relation, int target, int day) {}
