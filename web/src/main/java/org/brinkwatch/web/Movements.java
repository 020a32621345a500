package org.brinkwatch.web;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.brinkwatch.archive.Archive;
import org.brinkwatch.archive.Movement;
import org.brinkwatch.event.Actor;
import org.brinkwatch.web.http.JsonOut;

/**
 * Whether it got better or worse between two, by a rule that is said with it: the intensity of a
 * day, all deeds summed, over the last week against the four weeks before.
 */
final class Movements {
  private static final int LAST = 7;
  private static final int BEFORE = 28;

  /** One act of mild conflict on every other day. */
  private static final double LEAST = 1;

  private final Parties parties;
  private final Archive archive;

  Movements(Archive archive) {
    this.archive = archive;
    this.parties = new Parties(archive);
  }

  /**
   * How it moved.
   *
   * @param day the last of the last week
   */
  private record Moved(LocalDate day, double before, double now, int deeds) {
    String arrow() {
      double change = now - before;
      return change <= -LEAST ? "deteriorated" : change >= LEAST ? "improved" : "unchanged";
    }

    /** In words, with its figures. */
    String rule() {
      return String.format(
          Locale.ROOT,
          "intensity a day, summed, %+.1f over the 7 days to %s (%d events) against %+.1f over the"
              + " 28 days before; a change of %.0f or more is a move",
          now,
          day,
          deeds,
          before,
          LEAST);
    }
  }

  private static void write(JsonOut out, Moved moved) throws IOException {
    out.words("arrow", moved.arrow())
        .words("rule", moved.rule())
        .number("now", moved.now())
        .number("before", moved.before());
  }

  /** The pairs of countries that moved most. */
  void most(JsonOut out, String name, LocalDate day, int limit) throws IOException {
    List<Movement> moved = archive.dyads().moved(day, LAST, BEFORE, limit);
    out.list(
        name,
        moved,
        (item, each) -> {
          item.object("source", it -> Shapes.actor(it, party(each.source())));
          item.object("target", it -> Shapes.actor(it, party(each.target())));
          write(item, new Moved(day, each.before(), each.now(), each.deeds()));
          item.words("dataset", each.dataset());
        });
  }

  private Actor party(String country) {
    return parties.find(country).orElseGet(() -> new Actor(country, country, country, ""));
  }
}
