package org.brinkwatch.evaluate;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.brinkwatch.event.Counts;
import org.brinkwatch.event.EventType;
import org.brinkwatch.event.Mention;
import org.brinkwatch.event.Span;
import org.brinkwatch.event.Status;

/** A whole claim, with all that a claim holds. */
record ExpectedClaim(String where, Optional<Span> trigger, Written written) implements Expected {
  @Override
  public String label() {
    return written.type().name();
  }

  @Override
  public boolean isOf(EventType type) {
    return written.type() == type;
  }

  @Override
  public Optional<Status> status() {
    return Optional.of(written.status());
  }

  @Override
  public Verdict verdict(Field field, Found found) {
    Written other = Written.of(found.claim());
    return switch (field) {
      case TYPE -> Verdict.of(isOf(found.type()));
      case STATUS -> Verdict.of(written.status() == other.status());
      case SOURCE -> actors(written.sources(), found.sources());
      case TARGET -> actors(written.targets(), found.targets());
      case SPEAKER -> speaker(found);
      case ACT -> same(written.act(), other.act(), Optional.empty());
      case DATE -> same(written.days(), other.days(), "");
      case PLACE -> same(written.country(), other.country(), "");
      case COUNTS -> same(written.counts(), other.counts(), Counts.NONE);
      case SOURCE_SECTOR, TARGET_SECTOR -> Verdict.UNTOLD;
    };
  }

  private Verdict speaker(Found found) {
    return actors(
        written.speaker().isEmpty() ? Set.of() : Set.of(written.speaker()),
        found.claim().attributedTo().map(List::of).orElse(List.of()));
  }

  private static <T> Verdict same(T expected, T found, T nothing) {
    return expected.equals(nothing) && found.equals(nothing)
        ? Verdict.BOTH_SILENT
        : Verdict.of(expected.equals(found));
  }

  private static Verdict actors(Set<String> expected, Collection<Mention> found) {
    if (expected.isEmpty() && found.isEmpty()) {
      return Verdict.BOTH_SILENT;
    }
    List<Mention> rest = new ArrayList<>(found);
    for (String actor : expected) {
      Optional<Mention> same = rest.stream().filter(mention -> names(actor, mention)).findFirst();
      if (same.isEmpty()) {
        return Verdict.WRONG;
      }
      rest.remove(same.get());
    }
    return Verdict.of(rest.isEmpty());
  }

  /** By id; or, where the gold has words in quotation marks, by the name or the words found. */
  private static boolean names(String expected, Mention mention) {
    if (!expected.startsWith("\"")) {
      return expected.equals(mention.actor().id());
    }
    String words = plain(expected);
    return words.equals(plain(mention.actor().name())) || words.equals(plain(mention.text()));
  }

  private static String plain(String words) {
    return words
        .toLowerCase(Locale.ROOT)
        .replaceAll("[^\\p{L}\\p{N}]+", " ")
        .strip()
        .replaceFirst("^(?:the|an?) ", "");
  }

  @Override
  public String toString() {
    return written.toString();
  }
}
