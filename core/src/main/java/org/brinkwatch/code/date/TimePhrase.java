package org.brinkwatch.code.date;

import java.util.OptionalInt;
import org.brinkwatch.event.DateRange;
import org.brinkwatch.event.Span;

/**
 * Words of a sentence that say when, and the days that they mean.
 *
 * @param firstToken the index of its first token
 * @param lastToken the index of its last token
 * @param range open with its words where they don't tell which days
 * @param headToken the noun of the event that the date names or is counted from ("the September
 *     <i>attacks</i>"); always there when ATTRIBUTIVE
 */
public record TimePhrase(
    Span span, int firstToken, int lastToken, DateRange range, Kind kind, OptionalInt headToken) {

  /** What a time phrase says about what its clause tells. */
  public enum Kind {
    /** When it happened, happens or will happen: "on May 3". */
    DATE,
    /** From then on, till publication where that is later: "since 2014". */
    SINCE,
    /** Up to then: "until March". */
    UNTIL,
    /** How long, not when: "for three months"; its range is open. */
    DURATION,
    /** Time after time: "every year"; its range is open. */
    SET,
    /** Then at the latest: "by the end of June"; its range has no first day. */
    DEADLINE,
    /** Part of the name of an event, the head token: "the 2014 annexation". */
    ATTRIBUTIVE
  }
}
