package org.brinkwatch.exchange;

/** A row that its data set has deleted; its version is when. */
public record Withdrawn(Origin origin) implements Incoming {}
