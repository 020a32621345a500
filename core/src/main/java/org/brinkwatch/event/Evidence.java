package org.brinkwatch.event;

/** The sentence that says it, and the words in it that name the act; both with their own text. */
public record Evidence(Span sentence, String text, Span trigger, String triggerText) {}
