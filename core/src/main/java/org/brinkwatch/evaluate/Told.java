package org.brinkwatch.evaluate;

import org.brinkwatch.event.EventType;
import org.brinkwatch.event.Span;

/**
 * A text's telling of an act.
 *
 * @param where file and line
 * @param act what all tellings of it are gathered under: {@code ASSAULT.depot}
 * @param type of the act
 * @param denied whether the text only tells that somebody denies it
 */
record Told(String where, String act, EventType type, Span trigger, boolean denied) {}
