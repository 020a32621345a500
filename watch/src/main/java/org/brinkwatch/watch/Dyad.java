package org.brinkwatch.watch;

import java.util.Comparator;
import org.brinkwatch.event.Deed;

/** A directed pair of actors, by their ids: who does it, and to whom. */
public record Dyad(String source, String target) implements Comparable<Dyad> {
  private static final Comparator<Dyad> BY_NAME =
      Comparator.comparing(Dyad::source).thenComparing(Dyad::target);

  public static Dyad of(Deed deed) {
    return new Dyad(deed.source().id(), deed.target().id());
  }

  public Dyad reversed() {
    return new Dyad(target, source);
  }

  /** Whether an actor stands in both. */
  public boolean shares(Dyad other) {
    return source.equals(other.source)
        || source.equals(other.target)
        || target.equals(other.source)
        || target.equals(other.target);
  }

  @Override
  public int compareTo(Dyad other) {
    return BY_NAME.compare(this, other);
  }

  @Override
  public String toString() {
    return source + " > " + target;
  }
}
