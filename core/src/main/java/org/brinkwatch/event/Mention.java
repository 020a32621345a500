package org.brinkwatch.event;

/** An actor where an article names it. The text is the span's words. */
public record Mention(Actor actor, String text, Span span) {}
