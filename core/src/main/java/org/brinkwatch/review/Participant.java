package org.brinkwatch.review;

import java.util.List;
import org.brinkwatch.event.Actor;

/**
 * An actor and its part in the review.
 *
 * @param asSource in how many events it acts
 * @param asTarget in how many events it is acted upon
 * @param speaks how many statements are its own
 * @param worst the lowest intensity of its events, those said not to have happened apart; 0 without
 * @param names the words that the articles use most for it, at most three
 */
record Participant(
    Actor actor, int asSource, int asTarget, int speaks, double worst, List<String> names) {
  int total() {
    return asSource + asTarget + speaks;
  }
}
