package org.brinkwatch.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.brinkwatch.archive.CodingVersion;
import org.brinkwatch.event.Actor;
import org.brinkwatch.event.Appointment;
import org.brinkwatch.event.Article;
import org.brinkwatch.event.Block;
import org.brinkwatch.event.Claim;
import org.brinkwatch.event.Coded;
import org.brinkwatch.event.Coding;
import org.brinkwatch.event.Counts;
import org.brinkwatch.event.DateRange;
import org.brinkwatch.event.EventType;
import org.brinkwatch.event.Evidence;
import org.brinkwatch.event.Location;
import org.brinkwatch.event.Mention;
import org.brinkwatch.event.Place;
import org.brinkwatch.event.Span;
import org.brinkwatch.event.Statement;
import org.brinkwatch.event.Status;

/** Small articles with what was coded from them, made by hand: Serbia does, others suffer. */
final class Stories {
  static final CodingVersion VERSION = new CodingVersion("0.1", "book-1", "actors-1", "places-1");
  static final Actor SERBIA = new Actor("SRB", "Serbia", "SRB", "");
  static final Actor POLICE = new Actor("XKX.COP", "Kosovo police", "XKX", "COP");
  static final Actor NORWAY = new Actor("NOR", "Norway", "NOR", "");
  static final Place PRISTINA = new Place("Pristina", "XKX", 42.67, 21.17, Place.Precision.TOWN);

  private Stories() {}

  /** A sentence is a statement if it says "said", a date ahead if it says "due", else a claim. */
  static Coded coded(String id, String title, String outlet, String day, String... sentences) {
    String text = String.join(" ", sentences);
    Article article =
        new Article(
            id,
            title,
            outlet,
            "en",
            Optional.of(LocalDate.parse(day)),
            "https://example.org/" + id,
            text,
            List.of(new Block(Block.Kind.PARAGRAPH, new Span(0, text.length()))));
    List<Claim> claims = new ArrayList<>();
    List<Statement> statements = new ArrayList<>();
    List<Appointment> due = new ArrayList<>();
    int begin = 0;
    for (String sentence : sentences) {
      Evidence evidence = evidence(sentence, begin);
      if (sentence.contains(" said ")) {
        statements.add(statement(article, evidence));
      } else if (sentence.contains(" due ")) {
        due.add(appointment(article, evidence));
      } else {
        claims.add(claim(article, evidence, claims.size()));
      }
      begin += sentence.length() + 1;
    }
    return new Coded(article, claims, statements, due);
  }

  private static Evidence evidence(String sentence, int begin) {
    int from = sentence.indexOf(' ') + 1;
    int to = sentence.indexOf(' ', from);
    return new Evidence(
        new Span(begin, begin + sentence.length()),
        sentence,
        new Span(begin + from, begin + to),
        sentence.substring(from, to));
  }

  private static Claim claim(Article article, Evidence evidence, int number) {
    boolean attack = evidence.text().contains("attacked");
    LocalDate day = article.published().orElseThrow().minusDays(1);
    Coding coding =
        new Coding(
            attack ? EventType.ASSAULT : EventType.AID,
            "",
            List.of("military"),
            attack ? "190" : "070",
            attack ? -9.5 : 7.25);
    return new Claim(
        article.id() + "-" + number,
        article.citation(),
        coding,
        Optional.empty(),
        Status.ACTUAL,
        Optional.empty(),
        List.of(mention(SERBIA, evidence)),
        List.of(mention(evidence.text().contains("Norway") ? NORWAY : POLICE, evidence)),
        DateRange.of(day, day, "yesterday"),
        Optional.of(new Location(PRISTINA, "Pristina", evidence.sentence())),
        new Counts(OptionalInt.of(2), OptionalInt.empty(), OptionalInt.empty()),
        evidence,
        0.9,
        "frame 1");
  }

  private static Mention mention(Actor actor, Evidence evidence) {
    return new Mention(actor, evidence.text(), evidence.sentence());
  }

  private static Statement statement(Article article, Evidence evidence) {
    return new Statement(
        article.id() + "-s",
        article.citation(),
        Optional.of(mention(NORWAY, evidence)),
        "say",
        evidence.sentence(),
        evidence.text(),
        true,
        List.of(mention(SERBIA, evidence)),
        DateRange.UNKNOWN,
        evidence);
  }

  private static Appointment appointment(Article article, Evidence evidence) {
    LocalDate day = article.published().orElseThrow().plusDays(10);
    return new Appointment(
        article.id() + "-a",
        article.citation(),
        "election",
        DateRange.of(day, day, "in ten days"),
        List.of(mention(SERBIA, evidence)),
        Optional.empty(),
        evidence);
  }
}
