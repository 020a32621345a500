package org.brinkwatch.evaluate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.brinkwatch.event.Act;
import org.brinkwatch.event.Actor;
import org.brinkwatch.event.Citation;
import org.brinkwatch.event.Claim;
import org.brinkwatch.event.DateRange;
import org.brinkwatch.event.Evidence;
import org.brinkwatch.event.Location;
import org.brinkwatch.event.Mention;
import org.brinkwatch.event.Place;
import org.brinkwatch.event.Span;
import org.brinkwatch.event.Status;

/** A coder by hand: says of a text what the test says it says. */
record Coding(String text) {
  private static final Citation ARTICLE = new Citation("test", "", "", "", Optional.empty());

  /** Sentences end with a full stop and a blank. */
  List<Span> sentences() {
    List<Span> sentences = new ArrayList<>();
    int begin = 0;
    while (begin < text.length()) {
      int stop = text.indexOf(". ", begin);
      int end = stop < 0 ? text.length() : stop + 1;
      sentences.add(new Span(begin, end));
      begin = stop < 0 ? end : stop + 2;
    }
    return sentences;
  }

  /** A claim in the notation, read off these words. */
  Claim claim(String trigger, String notation, double confidence) {
    Written written = Notation.claim(notation);
    int begin = text.indexOf(trigger);
    Span words = new Span(begin, begin + trigger.length());
    Span sentence =
        sentences().stream().filter(span -> span.covers(words)).findFirst().orElseThrow();
    return new Claim(
        trigger,
        ARTICLE,
        new org.brinkwatch.event.Coding(written.type(), "", List.of(), "", 0),
        written.act().map(type -> new Act(type, "", Status.INTENDED, words)),
        written.status(),
        Optional.of(written.speaker()).filter(name -> !name.isEmpty()).map(Coding::mention),
        written.sources().stream().map(Coding::mention).toList(),
        written.targets().stream().map(Coding::mention).toList(),
        days(written.days()),
        Optional.of(written.country()).filter(name -> !name.isEmpty()).map(Coding::place),
        written.counts(),
        new Evidence(sentence, sentence.of(text), words, trigger),
        confidence,
        "test");
  }

  /** {@code KEN.GOV} is of a country and a sector; what stands in quotation marks has a name. */
  private static Mention mention(String id) {
    String words = id.replace("\"", "");
    String[] parts = id.split("\\.", -1);
    boolean country = parts[0].matches("[A-Z]{3}");
    Actor actor =
        new Actor(
            id.replace("\"", "").replace(' ', '-'),
            words,
            country ? parts[0] : "",
            parts.length > 1 ? parts[1] : "");
    return new Mention(actor, words, new Span(0, 0));
  }

  private static DateRange days(String days) {
    if (days.isEmpty()) {
      return DateRange.UNKNOWN;
    }
    String[] ends = days.split("\\.\\.", -1);
    return DateRange.of(LocalDate.parse(ends[0]), LocalDate.parse(ends[1]), "then");
  }

  private static Location place(String country) {
    Place place = new Place(country, country, 0, 0, Place.Precision.COUNTRY);
    return new Location(place, country, new Span(0, 0));
  }
}
