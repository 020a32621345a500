package org.brinkwatch.review;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import org.brinkwatch.event.Coded;

/**
 * A review put in order, before it is set in type: what all writers share.
 *
 * @param passages the cited sentences, by number
 * @param pairs who did something to whom, the severest first
 */
record Digest(
    Review review,
    Map<Chapter, List<Entry>> chapters,
    List<Passage> passages,
    List<Pair> pairs,
    List<Participant> participants) {
  private static final int MOST_DYADS = 5;

  static Digest of(Review review) {
    Entries entries = new Entries(review);
    List<Entry> all = new ArrayList<>();
    entries.chapters().values().forEach(all::addAll);
    List<Pair> pairs = Pair.of(all).stream().sorted(Pair.SEVEREST).toList();
    return new Digest(
        review, entries.chapters(), entries.passages(), pairs, Participants.of(review));
  }

  List<Entry> entries() {
    return chapters.values().stream().flatMap(List::stream).toList();
  }

  List<Entry> events() {
    return entries().stream().filter(entry -> entry.coding().isPresent()).toList();
  }

  /** To be named at the top; none where nothing is hostile. */
  List<Dyad> severest() {
    return Dyad.of(pairs).stream()
        .filter(dyad -> dyad.worst() < 0)
        .sorted(Dyad.SEVEREST)
        .limit(MOST_DYADS)
        .toList();
  }

  /** "12 events from 15 claims, 6 statements and 3 appointments in 4 articles". */
  String counts() {
    int claims = sum(coded -> coded.claims().size());
    int statements = sum(coded -> coded.statements().size());
    int appointments = sum(coded -> coded.appointments().size());
    return String.join(
        ", ",
        Stream.of(
                Wording.many(review.articles().size(), "article"),
                Wording.many(review.events().size(), "event")
                    + " from "
                    + Wording.many(claims, "claim"),
                statements == 0 ? "" : Wording.many(statements, "statement"),
                appointments == 0 ? "" : Wording.many(appointments, "appointment"))
            .filter(part -> !part.isEmpty())
            .toList());
  }

  private int sum(ToIntFunction<Coded> size) {
    return review.articles().stream().mapToInt(size).sum();
  }

  /** From the first to the last day of what is told as having happened; empty without a day. */
  String period() {
    return range(
        events().stream()
            .filter(Entry::isActual)
            .flatMap(
                entry -> Stream.concat(entry.date().from().stream(), entry.date().to().stream()))
            .toList());
  }

  /** From the first to the last day of publication; empty without one. */
  String published() {
    return range(
        review.articles().stream().flatMap(coded -> coded.article().published().stream()).toList());
  }

  private static String range(List<LocalDate> days) {
    return days.stream()
        .min(Comparator.naturalOrder())
        .map(
            first ->
                When.between(first, days.stream().max(Comparator.naturalOrder()).orElse(first)))
        .orElse("");
  }
}
