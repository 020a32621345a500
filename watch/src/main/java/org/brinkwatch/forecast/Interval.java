package org.brinkwatch.forecast;

/** A figure with the range that 95 in 100 resamplings give. */
public record Interval(double value, double low, double high) {}
