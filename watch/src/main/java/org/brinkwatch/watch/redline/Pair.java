package org.brinkwatch.watch.redline;

import java.util.List;
import org.brinkwatch.event.Actor;

/** A dyad as a file names it: {@code SRB-XKX} either way, {@code SRB>XKX} one way. */
public record Pair(
    List<ActorPattern> one, List<ActorPattern> other, boolean directed, String words) {
  public Pair {
    one = List.copyOf(one);
    other = List.copyOf(other);
  }

  /** Whether a deed of these is one between the two. */
  public boolean matches(Actor source, Actor target) {
    return joins(source, target) || (!directed && joins(target, source));
  }

  private boolean joins(Actor source, Actor target) {
    return any(one, source) && any(other, target);
  }

  static boolean any(List<Pair> pairs, Actor source, Actor target) {
    for (Pair pair : pairs) {
      if (pair.matches(source, target)) {
        return true;
      }
    }
    return false;
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
