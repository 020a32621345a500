package org.brinkwatch.store;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.brinkwatch.event.Act;
import org.brinkwatch.event.Actor;
import org.brinkwatch.event.Appointment;
import org.brinkwatch.event.Article;
import org.brinkwatch.event.Claim;
import org.brinkwatch.event.Coding;
import org.brinkwatch.event.Counts;
import org.brinkwatch.event.DateRange;
import org.brinkwatch.event.Event;
import org.brinkwatch.event.EventType;
import org.brinkwatch.event.Evidence;
import org.brinkwatch.event.Location;
import org.brinkwatch.event.Mention;
import org.brinkwatch.event.Place;
import org.brinkwatch.event.Span;
import org.brinkwatch.event.Statement;
import org.brinkwatch.event.Status;

/** An invented article with characters beyond the first plane, and what was found in it. */
final class Reading {
  static final String TEXT =
      """
      🚨🚨 Overnight, Ђорђе's guards shelled 北林 village on 3 May, killing two and wounding five.

      “We will 𠮷 close the bridge,” the ministry of Норија said 👩‍👩‍👧. Talks are due on 1 June in Lesna.
      """;
  static final Article ARTICLE =
      new Article(
          "a1",
          "Shells 🚨 over \"the bridge\"",
          "",
          "en",
          Optional.of(LocalDate.of(2031, 5, 4)),
          "",
          TEXT,
          List.of());
  static final Place VILLAGE = new Place("Beilin", "NRJ", 42.0, 20.123456789, Place.Precision.TOWN);
  static final Actor GUARDS = new Actor("guards.NRJ", "border guards", "NRJ", "COP");
  static final Actor MINISTRY = new Actor("NRJ.GOV", "Norija", "NRJ", "GOV");
  static final Actor UNKNOWN = new Actor("village", "village", "", "");

  private Reading() {}

  static Claim shelling() {
    return new Claim(
        "c1",
        ARTICLE.citation(),
        new Coding(EventType.ASSAULT, "", List.of("military"), "190", -9.5),
        Optional.empty(),
        Status.ACTUAL,
        Optional.empty(),
        List.of(mention(GUARDS, "Ђорђе's guards")),
        List.of(mention(UNKNOWN, "北林 village")),
        DateRange.of(LocalDate.of(2031, 5, 3), LocalDate.of(2031, 5, 3), "on 3 May"),
        Optional.of(new Location(VILLAGE, "北林", span("北林"))),
        new Counts(OptionalInt.of(2), OptionalInt.of(5), OptionalInt.empty()),
        evidence(
            "🚨🚨 Overnight, Ђорђе's guards shelled 北林 village on 3 May, killing two and wounding five.",
            "shelled"),
        0.91,
        "frame:shell");
  }

  static Claim threat() {
    return new Claim(
        "c2",
        ARTICLE.citation(),
        new Coding(EventType.THREATEN, "", List.of(), "130", -4),
        Optional.of(new Act(EventType.COERCE, "restrict", Status.INTENDED, span("close"))),
        Status.ACTUAL,
        Optional.of(mention(MINISTRY, "the ministry of Норија")),
        List.of(mention(MINISTRY, "the ministry of Норија")),
        List.of(),
        DateRange.UNKNOWN,
        Optional.empty(),
        Counts.NONE,
        evidence("“We will 𠮷 close the bridge,” the ministry of Норија said 👩‍👩‍👧.", "said"),
        1 / 3.0,
        "");
  }

  static Statement words() {
    return new Statement(
        "s1",
        ARTICLE.citation(),
        Optional.of(mention(MINISTRY, "the ministry of Норија")),
        "say",
        span("We will 𠮷 close the bridge,"),
        "We will 𠮷 close the bridge,",
        true,
        List.of(),
        DateRange.open("overnight"),
        evidence("“We will 𠮷 close the bridge,” the ministry of Норија said 👩‍👩‍👧.", "said"));
  }

  static Appointment talks() {
    return new Appointment(
        "p1",
        ARTICLE.citation(),
        "Talks",
        new DateRange(Optional.of(LocalDate.of(2031, 6, 1)), Optional.empty(), "on 1 June"),
        List.of(mention(MINISTRY, "Норија")),
        Optional.empty(),
        evidence("Talks are due on 1 June in Lesna.", "Talks"));
  }

  static Event shellingHeld() {
    Claim claim = shelling();
    return new Event(
        "e1",
        claim.date(),
        claim.coding(),
        Optional.empty(),
        Status.ACTUAL,
        List.of(GUARDS),
        List.of(UNKNOWN),
        Optional.of(VILLAGE),
        claim.counts(),
        List.of(claim),
        List.of(threat()));
  }

  static Event threatHeld() {
    Claim claim = threat();
    return new Event(
        "e2",
        claim.date(),
        claim.coding(),
        claim.act(),
        Status.ACTUAL,
        List.of(MINISTRY),
        List.of(),
        Optional.empty(),
        Counts.NONE,
        List.of(claim),
        List.of());
  }

  static Mention mention(Actor actor, String words) {
    return new Mention(actor, words, span(words));
  }

  private static Evidence evidence(String sentence, String trigger) {
    return new Evidence(span(sentence), sentence, span(trigger), trigger);
  }

  private static Span span(String words) {
    int begin = TEXT.indexOf(words);
    return new Span(begin, begin + words.length());
  }
}
