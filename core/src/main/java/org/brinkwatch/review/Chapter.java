package org.brinkwatch.review;

import java.util.Optional;
import org.brinkwatch.event.Act;
import org.brinkwatch.event.Claim;
import org.brinkwatch.event.Event;
import org.brinkwatch.event.EventType;
import org.brinkwatch.event.Status;

/** A part of the review. Every event stands in exactly one. */
enum Chapter {
  HAPPENED("What happened", "Told as fact, or by more than one article."),
  CLAIMED(
      "What is claimed, and by whom",
      "Told second-hand by one article, and accusations with the act alleged."),
  ANNOUNCED("What is threatened, promised, asked for", "Acts that have not happened, or not yet."),
  DISPUTED("What is denied or disputed", "Said not to have happened, or told both ways."),
  SAID("What was said", "Statements, in the words of the articles."),
  AHEAD("What lies ahead", "Dates that the articles name after their own.");

  /** What stands over the lines that have no day of their own. */
  static final String UNDATED = "No date given; the article's day instead";

  private final String title;
  private final String note;

  Chapter(String title, String note) {
    this.title = title;
    this.note = note;
  }

  String title() {
    return title;
  }

  /** What stands in it, in one sentence. */
  String note() {
    return note;
  }

  static Chapter of(Event event) {
    if (isDisputed(event)) {
      return DISPUTED;
    }
    if (isAnnounced(event)) {
      return ANNOUNCED;
    }
    boolean told =
        event.coding().type() != EventType.ACCUSE && (isFirstHand(event) || isShared(event));
    return told ? HAPPENED : CLAIMED;
  }

  private static boolean isDisputed(Event event) {
    return event.status() == Status.NEGATED
        || !event.denying().isEmpty()
        || actStatus(event).equals(Optional.of(Status.NEGATED));
  }

  private static boolean isAnnounced(Event event) {
    EventType type = event.coding().type();
    return event.status() != Status.ACTUAL
        || type == EventType.THREATEN
        || type == EventType.REQUEST
        || (type != EventType.ACCUSE && actStatus(event).filter(Chapter::isOpen).isPresent());
  }

  private static boolean isOpen(Status status) {
    return status == Status.INTENDED || status == Status.HYPOTHETICAL;
  }

  private static Optional<Status> actStatus(Event event) {
    return event.act().map(Act::status);
  }

  private static boolean isFirstHand(Event event) {
    return event.supporting().stream().anyMatch(claim -> claim.attributedTo().isEmpty());
  }

  private static boolean isShared(Event event) {
    return event.supporting().stream().map(Claim::article).distinct().count() > 1;
  }
}
