package org.brinkwatch.review;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.brinkwatch.event.Actor;
import org.brinkwatch.event.Claim;
import org.brinkwatch.event.Coded;
import org.brinkwatch.event.Event;
import org.brinkwatch.event.Mention;
import org.brinkwatch.event.Statement;
import org.brinkwatch.event.Status;

/** Counts who is in a review. */
final class Participants {
  private static final int MOST_NAMES = 3;
  private static final int LONGEST_NAME = 60;

  private final Map<String, Tally> tallies = new LinkedHashMap<>();

  private static final class Tally {
    private final Actor actor;
    private final Map<String, Integer> names = new LinkedHashMap<>();
    private int asSource;
    private int asTarget;
    private int speaks;
    private double worst;

    Tally(Actor actor) {
      this.actor = actor;
    }

    Participant result() {
      List<String> most =
          names.entrySet().stream()
              .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
              .limit(MOST_NAMES)
              .map(Map.Entry::getKey)
              .toList();
      return new Participant(actor, asSource, asTarget, speaks, worst, most);
    }
  }

  /** Those with most parts first, then by name. */
  static List<Participant> of(Review review) {
    Participants participants = new Participants();
    review.events().forEach(participants::count);
    for (Coded coded : review.articles()) {
      coded.claims().forEach(participants::name);
      coded.statements().forEach(participants::count);
    }
    return participants.tallies.values().stream()
        .map(Tally::result)
        .sorted(
            Comparator.comparingInt(Participant::total)
                .reversed()
                .thenComparing(each -> Wording.name(each.actor()))
                .thenComparing(each -> each.actor().id()))
        .toList();
  }

  private Tally tally(Actor actor) {
    return tallies.computeIfAbsent(actor.id(), unseen -> new Tally(actor));
  }

  private void count(Event event) {
    double intensity = event.status() == Status.NEGATED ? 0 : event.coding().intensity();
    for (Actor source : event.sources()) {
      Tally tally = tally(source);
      tally.asSource++;
      tally.worst = Math.min(tally.worst, intensity);
    }
    for (Actor target : event.targets()) {
      Tally tally = tally(target);
      tally.asTarget++;
      tally.worst = Math.min(tally.worst, intensity);
    }
  }

  private void count(Statement statement) {
    statement.speaker().ifPresent(speaker -> tally(speaker.actor()).speaks++);
    Stream.concat(statement.speaker().stream(), statement.about().stream()).forEach(this::name);
  }

  private void name(Claim claim) {
    claim.sources().forEach(this::name);
    claim.targets().forEach(this::name);
    claim.attributedTo().ifPresent(this::name);
  }

  /** Only for those who have a part. */
  private void name(Mention mention) {
    String words = Plain.cut(mention.text(), LONGEST_NAME);
    Optional.ofNullable(tallies.get(mention.actor().id()))
        .filter(tally -> !words.isEmpty())
        .ifPresent(tally -> tally.names.merge(words, 1, Integer::sum));
  }
}
