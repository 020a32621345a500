package org.brinkwatch.watch.redline;

import java.util.List;
import org.brinkwatch.event.Actor;

/** A dyad as a file names it: {@code SRB-XKX} either way, {@code SRB>XKX} one way. */
record Pair(List<ActorPattern> one, List<ActorPattern> other, boolean directed, String words) {
  Pair {
    one = List.copyOf(one);
    other = List.copyOf(other);
  }

  boolean matches(Actor source, Actor target) {
    return joins(source, target) || (!directed && joins(target, source));
  }

  private boolean joins(Actor source, Actor target) {
    return any(one, source) && any(other, target);
  }

  static boolean any(List<ActorPattern> patterns, Actor actor) {
    for (ActorPattern pattern : patterns) {
      if (pattern.matches(actor)) {
        return true;
      }
    }
    return false;
  }

  String read() {
    return directed ? words.replace(">", " towards ") : "between " + words.replace("-", " and ");
  }
}
