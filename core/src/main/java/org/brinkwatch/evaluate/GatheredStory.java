package org.brinkwatch.evaluate;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import org.brinkwatch.event.Claim;
import org.brinkwatch.event.Event;

/** A story beside the claims found in its texts and what became of them. */
final class GatheredStory {
  private final List<Event> events;
  private final IdentityHashMap<Claim, String> places = new IdentityHashMap<>();
  private final Grouping<Claim> grouping = new Grouping<>();
  private final List<Answer> answers = new ArrayList<>();

  /** Something told by a text, and the claim that was found for it. */
  record Answer(GoldText text, Told told, Optional<Claim> claim) {}

  GatheredStory(GoldStory story, List<Claim> claims, List<Event> events) {
    this.events = events;
    for (Event event : events) {
      event.supporting().forEach(claim -> places.put(claim, event.id()));
    }
    for (GoldStory.Piece piece : story.pieces()) {
      add(piece, claims.stream().filter(claim -> isOf(piece, claim)).toList());
    }
  }

  private static boolean isOf(GoldStory.Piece piece, Claim claim) {
    return claim.article().id().equals(piece.id());
  }

  private void add(GoldStory.Piece piece, List<Claim> claims) {
    List<Optional<Claim>> found = Tellings.of(piece.told(), claims);
    for (int i = 0; i < found.size(); i++) {
      Answer answer = new Answer(piece.text(), piece.told().get(i), found.get(i));
      answers.add(answer);
      if (!answer.told().denied()) {
        answer.claim().ifPresent(claim -> group(answer.told(), claim));
      }
    }
  }

  private void group(Told told, Claim claim) {
    grouping.add(told.act(), places.getOrDefault(claim, ""), claim);
  }

  /** The claims found, by their acts and their events; denials are not among them. */
  Grouping<Claim> grouping() {
    return grouping;
  }

  List<Answer> missed() {
    return answers.stream().filter(answer -> answer.claim().isEmpty()).toList();
  }

  void count(Tally tally) {
    for (Answer answer : answers) {
      String what = answer.told().denied() ? "denials" : "told";
      tally.count(what);
      tally.add(what + ".found", answer.claim().isPresent() ? 1 : 0);
      tally.add(what + ".set", answer.told().denied() && isSet(answer) ? 1 : 0);
    }
    grouping.count(tally);
  }

  /** Whether a denial stands against an event of the act that it denies, and no other. */
  private boolean isSet(Answer denial) {
    List<Event> denied =
        events.stream()
            .filter(event -> denial.claim().filter(event.denying()::contains).isPresent())
            .toList();
    String act = denial.told().act();
    return !denied.isEmpty()
        && denied.stream().allMatch(event -> grouping.acts(event.id()).contains(act));
  }
}
