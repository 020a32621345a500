package org.brinkwatch.store;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.brinkwatch.event.Act;
import org.brinkwatch.event.Appointment;
import org.brinkwatch.event.Article;
import org.brinkwatch.event.Claim;
import org.brinkwatch.event.Evidence;
import org.brinkwatch.event.Location;
import org.brinkwatch.event.Mention;
import org.brinkwatch.event.Span;
import org.brinkwatch.event.Statement;

/**
 * What was found in one article as JSON lines, without line breaks: {@code claims.jsonl}, {@code
 * statements.jsonl} and {@code appointments.jsonl}, described in docs/formats.md. Offsets are code
 * points.
 *
 * <p>A record of another article, whose spans this one is too short for, is an
 * IllegalArgumentException.
 */
public final class ArticleLines {
  private final String text;
  private final CodePoints points;

  public ArticleLines(Article article) {
    text = article.text();
    points = new CodePoints(text);
  }

  /** A line of {@code claims.jsonl}. */
  public String claim(Claim claim) {
    return Line.of(
        line -> {
          line.words("id", claim.id());
          line.article(claim.article());
          line.words("type", claim.coding().type().name());
          line.words("mode", claim.coding().mode());
          act(line, claim.act());
          line.coding(claim.coding());
          line.words("status", claim.status().name());
          mention(line, "attributed_to", claim.attributedTo());
          mentions(line, "source", claim.sources());
          mentions(line, "target", claim.targets());
          line.date(claim.date());
          place(line, claim.location());
          line.counts(claim.counts());
          evidence(line, claim.evidence());
          line.number("confidence", claim.confidence());
          line.words("rule", claim.rule());
        });
  }

  /** A line of {@code statements.jsonl}. */
  public String statement(Statement statement) {
    return Line.of(
        line -> {
          line.words("id", statement.id());
          line.article(statement.article());
          mention(line, "speaker", statement.speaker());
          line.words("verb", statement.verb());
          line.object("words", () -> passage(line, statement.text(), statement.words()));
          line.flag("quoted", statement.quoted());
          mentions(line, "about", statement.about());
          line.date(statement.date());
          evidence(line, statement.sentence());
        });
  }

  /** A line of {@code appointments.jsonl}. */
  public String appointment(Appointment appointment) {
    return Line.of(
        line -> {
          line.words("id", appointment.id());
          line.article(appointment.article());
          line.words("what", appointment.what());
          line.date(appointment.date());
          mentions(line, "who", appointment.who());
          place(line, appointment.location());
          evidence(line, appointment.evidence());
        });
  }

  private void act(Line line, Optional<Act> maybe) throws IOException {
    if (maybe.isEmpty()) {
      line.none("act");
      return;
    }
    Act act = maybe.get();
    line.object(
        "act",
        () -> {
          line.words("type", act.type().name());
          line.words("mode", act.mode());
          line.words("status", act.status().name());
          trigger(line, words(act.trigger()), act.trigger());
        });
  }

  private void mention(Line line, String name, Optional<Mention> mention) throws IOException {
    if (mention.isEmpty()) {
      line.none(name);
    } else {
      line.object(name, () -> mention(line, mention.get()));
    }
  }

  private void mentions(Line line, String name, List<Mention> mentions) throws IOException {
    line.list(
        name,
        () -> {
          for (Mention mention : mentions) {
            line.object(() -> mention(line, mention));
          }
        });
  }

  private void mention(Line line, Mention mention) throws IOException {
    line.actor(mention.actor());
    passage(line, mention.text(), mention.span());
  }

  private static void place(Line line, Optional<Location> location) throws IOException {
    if (location.isEmpty()) {
      line.none("place");
      return;
    }
    line.object(
        "place",
        () -> {
          line.place(location.get().place());
          line.words("text", location.get().text());
        });
  }

  private void evidence(Line line, Evidence evidence) throws IOException {
    line.object(
        "evidence",
        () -> {
          passage(line, evidence.text(), evidence.sentence());
          trigger(line, evidence.triggerText(), evidence.trigger());
        });
  }

  private void trigger(Line line, String words, Span span) throws IOException {
    line.object("trigger", () -> passage(line, words, span));
  }

  private void passage(Line line, String words, Span span) throws IOException {
    line.words("text", words);
    line.number("begin", points.begin(span));
    line.number("end", points.end(span));
  }

  private String words(Span span) {
    points.end(span); // says which span, and of what, when it is too long
    return span.of(text);
  }
}
