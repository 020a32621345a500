package org.brinkwatch.web.access;

import java.time.Instant;
import org.brinkwatch.web.http.Visitor;

/**
 * That someone came in, and may go on without saying again who he is.
 *
 * @param mark what a page has to show with each change: another site can make a browser send our
 *     cookie, but cannot read this
 * @param opened when he came in
 * @param used when he last asked for something
 */
record Session(Visitor visitor, String mark, Instant opened, Instant used) {
  Session usedAt(Instant now) {
    return new Session(visitor, mark, opened, now);
  }
}
