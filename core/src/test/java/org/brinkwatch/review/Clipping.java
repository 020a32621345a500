package org.brinkwatch.review;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.brinkwatch.event.Actor;
import org.brinkwatch.event.Appointment;
import org.brinkwatch.event.Article;
import org.brinkwatch.event.Block;
import org.brinkwatch.event.Claim;
import org.brinkwatch.event.Coded;
import org.brinkwatch.event.Evidence;
import org.brinkwatch.event.Location;
import org.brinkwatch.event.Mention;
import org.brinkwatch.event.Place;
import org.brinkwatch.event.Span;
import org.brinkwatch.event.Statement;

/** An article that a test writes, with spans found by their words. */
final class Clipping {
  final Article article;
  private final List<Claim> claims = new ArrayList<>();
  private final List<Statement> statements = new ArrayList<>();
  private final List<Appointment> appointments = new ArrayList<>();

  /** The first paragraph is the headline. */
  Clipping(String id, String outlet, String day, String... paragraphs) {
    StringBuilder text = new StringBuilder();
    List<Block> blocks = new ArrayList<>();
    for (String paragraph : paragraphs) {
      Span span = new Span(text.length(), text.length() + paragraph.length());
      blocks.add(new Block(blocks.isEmpty() ? Block.Kind.TITLE : Block.Kind.PARAGRAPH, span));
      text.append(paragraph).append("\n\n");
    }
    article =
        new Article(
            id,
            paragraphs[0],
            outlet,
            "en",
            day.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(day)),
            "",
            text.toString(),
            blocks);
  }

  Span span(String words) {
    int begin = article.text().indexOf(words);
    return new Span(begin, begin + words.length());
  }

  Mention mention(Actor actor, String words) {
    return new Mention(actor, words, span(words));
  }

  Location location(Place place, String words) {
    return new Location(place, words, span(words));
  }

  /** The sentence that holds the trigger. */
  Evidence evidence(String trigger) {
    Span words = span(trigger);
    String text = article.text();
    int begin = Math.max(text.lastIndexOf("\n", words.begin()) + 1, endBefore(text, words.begin()));
    int stop = text.indexOf(". ", words.end());
    int line = text.indexOf("\n", words.end());
    int end = stop < 0 || stop > line ? line : stop + 1;
    return new Evidence(new Span(begin, end), text.substring(begin, end), words, trigger);
  }

  private static int endBefore(String text, int offset) {
    int stop = text.lastIndexOf(". ", offset);
    return stop < 0 ? 0 : stop + 2;
  }

  Claim add(Claim claim) {
    claims.add(claim);
    return claim;
  }

  void add(Statement statement) {
    statements.add(statement);
  }

  void add(Appointment appointment) {
    appointments.add(appointment);
  }

  Coded coded() {
    return new Coded(article, claims, statements, appointments);
  }
}
