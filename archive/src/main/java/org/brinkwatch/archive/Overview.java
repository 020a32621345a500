package org.brinkwatch.archive;

import java.util.List;
import org.brinkwatch.event.Actor;
import org.brinkwatch.event.Place;

/**
 * All that a filter finds, counted: by value, by place, by pair and by day.
 *
 * @param places the busiest, at most {@link #SHOWN}
 * @param placesInAll how many there are
 * @param pairs who to whom, the busiest, at most as many
 * @param days what there was on each day, own and imported together; the oldest first
 * @param events how many events the deeds counted come down to
 */
public record Overview(
    Facets facets,
    List<Group<Place>> places,
    int placesInAll,
    List<Group<Pair>> pairs,
    int pairsInAll,
    List<DayCount> days,
    int events,
    Extent extent) {
  /** The newest deeds are counted, up to so many. */
  public static final int COUNTED = 50_000;

  /** Of so many places and pairs each is told. */
  public static final int SHOWN = 500;

  public Overview {
    places = List.copyOf(places);
    pairs = List.copyOf(pairs);
    days = List.copyOf(days);
  }

  /**
   * Over how much it was counted.
   *
   * @param counted deeds, the newest
   * @param matches how many deeds there are
   * @param isLeast whether there are more than {@code matches}, which were not counted to the end
   */
  public record Extent(int counted, long matches, boolean isLeast) {
    public boolean isPart() {
      return isLeast || matches > counted;
    }
  }

  /** Who to whom. */
  public record Pair(Actor source, Actor target) {}

  /**
   * Deeds that have something in common.
   *
   * @param deeds by which they are sorted
   * @param events several deeds of one count once
   * @param mean of the intensities
   * @param worst the event of the lowest intensity
   */
  public record Group<K>(K key, int deeds, int events, double mean, String worst) {}
}
