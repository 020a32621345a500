package org.brinkwatch.evaluate;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.brinkwatch.event.Claim;
import org.brinkwatch.event.EventType;
import org.brinkwatch.event.Mention;

/** What the gold of a format tells of a claim, and so what is compared. */
enum Convention {
  /** Whole claims, with all their fields. */
  CLAIMS,
  /** Types with codes of actors, several on a side: PLOVER records. */
  EVENTS,
  /** Types with the code of one actor on each side: PETRARCH records. */
  DYADS;

  /** What of an article's claims is held against the gold. */
  List<Found> found(List<Claim> claims) {
    return switch (this) {
      case CLAIMS -> claims.stream().map(Found::of).toList();
      case EVENTS -> claims.stream().flatMap(Convention::asEvent).toList();
      case DYADS ->
          claims.stream().flatMap(Convention::asEvent).flatMap(Convention::dyads).toList();
    };
  }

  /** Each holds what the one before holds, and more; the last is all. */
  List<Level> levels() {
    return this == CLAIMS ? Level.OF_CLAIMS : Level.OF_EVENTS;
  }

  /** What confidence is confidence in: type, status where there is one, and both sides. */
  Level sure() {
    return levels().get(levels().size() - 2);
  }

  /** All that is compared besides the type. */
  List<Field> fields() {
    return this == CLAIMS
        ? List.of(
            Field.STATUS,
            Field.SOURCE,
            Field.TARGET,
            Field.SPEAKER,
            Field.ACT,
            Field.DATE,
            Field.PLACE,
            Field.COUNTS)
        : List.of(Field.SOURCE, Field.TARGET, Field.SOURCE_SECTOR, Field.TARGET_SECTOR);
  }

  boolean knowsStatus() {
    return this == CLAIMS;
  }

  /**
   * Event data has no status: what is announced is an AGREE or a THREATEN there, and what is
   * supposed or denied is no event.
   */
  private static Stream<Found> asEvent(Claim claim) {
    EventType type = claim.coding().type();
    return switch (claim.status()) {
      case ACTUAL -> Stream.of(Found.of(claim));
      case INTENDED ->
          Stream.of(
              new Found(
                  claim,
                  type.quad().isConflict() ? EventType.THREATEN : EventType.AGREE,
                  claim.sources(),
                  claim.targets()));
      case HYPOTHETICAL, NEGATED -> Stream.empty();
    };
  }

  private static Stream<Found> dyads(Found found) {
    List<Found> dyads = new ArrayList<>();
    for (List<Mention> source : each(found.sources())) {
      for (List<Mention> target : each(found.targets())) {
        if (source.isEmpty() || !ids(source).equals(ids(target))) {
          dyads.add(new Found(found.claim(), found.type(), source, target));
        }
      }
    }
    return dyads.stream();
  }

  private static List<List<Mention>> each(List<Mention> mentions) {
    return mentions.isEmpty() ? List.of(List.of()) : mentions.stream().map(List::of).toList();
  }

  private static List<String> ids(List<Mention> mentions) {
    return mentions.stream().map(mention -> mention.actor().id()).toList();
  }
}
