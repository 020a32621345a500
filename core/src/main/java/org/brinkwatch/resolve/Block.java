package org.brinkwatch.resolve;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.brinkwatch.event.Claim;
import org.brinkwatch.event.DateRange;
import org.brinkwatch.event.EventType;
import org.brinkwatch.event.Location;

/**
 * What claims have to share to be compared at all, so that each meets few others: the type, a party
 * or country, and the week; or the article; or the sentence.
 *
 * @param week of days since 1970, or of publications for what has no day; -1 for none
 */
record Block(EventType type, String what, long week) {
  private static final long NONE = -1;
  private static final int WEEK = 7;
  private static final int MONTH = 31;

  /** Those that a claim stands in. */
  static Set<Block> of(Claim claim) {
    Set<Block> blocks = new HashSet<>();
    EventType type = claim.coding().type();
    add(blocks, type, parties(claim), weeks(Days.window(claim)));
    add(blocks, type, background(claim), months(claim, 0));
    add(blocks, type, Set.of(article(claim)), Set.of(NONE));
    add(blocks, type, Set.of("sentence " + claim.evidence().text()), Set.of(NONE));
    return blocks;
  }

  /** Those in which the acts stand that a denial may be about. */
  static Set<Block> of(Denial denial) {
    EventType type = denial.claim().act().orElseThrow().type();
    Set<Block> blocks = new HashSet<>();
    add(blocks, type, parties(denial.claim()), weeks(denial.days()));
    add(blocks, type, Set.of(article(denial.claim())), Set.of(NONE));
    return blocks;
  }

  /** Those in which the claims stand that it may be one with. */
  static Set<Block> around(Claim claim) {
    Set<Block> blocks = of(claim);
    if (Days.isBackground(claim)) {
      add(blocks, claim.coding().type(), background(claim), months(claim, 1));
    }
    return blocks;
  }

  private static void add(Set<Block> blocks, EventType type, Set<String> whats, Set<Long> weeks) {
    for (String what : whats) {
      weeks.forEach(week -> blocks.add(new Block(type, what, week)));
    }
  }

  private static String article(Claim claim) {
    return "article " + claim.article().id();
  }

  private static Set<String> parties(Claim claim) {
    Set<String> keys = new HashSet<>();
    Stream.concat(claim.sources().stream(), claim.targets().stream())
        .forEach(mention -> keys.addAll(new Party(mention.actor()).keys()));
    claim.location().map(Location::place).ifPresent(place -> keys.add(place.country()));
    return keys;
  }

  /** What has no day is only compared with what happened at the same place. */
  private static Set<String> background(Claim claim) {
    return claim
        .location()
        .map(Location::place)
        .map(place -> Set.of("at " + place.name() + ", " + place.country()))
        .orElse(Set.of());
  }

  private static Set<Long> weeks(DateRange window) {
    if (!Days.resolved(window)) {
      return Set.of();
    }
    long from = Math.floorDiv(window.from().orElseThrow().toEpochDay(), WEEK);
    long to = Math.floorDiv(window.to().orElseThrow().toEpochDay(), WEEK);
    return Set.copyOf(LongStream.rangeClosed(from, to).boxed().toList());
  }

  private static Set<Long> months(Claim claim, int around) {
    Optional<LocalDate> published = claim.article().published();
    if (published.isEmpty()) {
      return Set.of();
    }
    long month = Math.floorDiv(published.get().toEpochDay(), MONTH);
    return Set.copyOf(LongStream.rangeClosed(month - around, month + around).boxed().toList());
  }
}
