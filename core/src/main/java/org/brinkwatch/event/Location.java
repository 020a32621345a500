package org.brinkwatch.event;

/** A place where an article names it. */
public record Location(Place place, String text, Span span) {}
