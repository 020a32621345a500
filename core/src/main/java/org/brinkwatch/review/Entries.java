package org.brinkwatch.review;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.brinkwatch.event.Appointment;
import org.brinkwatch.event.Article;
import org.brinkwatch.event.Claim;
import org.brinkwatch.event.Coded;
import org.brinkwatch.event.DateRange;
import org.brinkwatch.event.Event;
import org.brinkwatch.event.Evidence;
import org.brinkwatch.event.Location;
import org.brinkwatch.event.Mention;
import org.brinkwatch.event.Statement;

/** Makes the lines of a review, chapter by chapter, so that citations are numbered as they come. */
final class Entries {
  private static final int LONGEST_WORDS = 400;
  private static final int LONGEST_VERB = 30;
  private static final int FEWEST_WORDS = 4;
  private static final Pattern LOOSE_END = Pattern.compile("(,|,? (and|but|or))$");

  private final Review review;
  private final Passages passages;
  private final Map<Chapter, List<Entry>> chapters = new EnumMap<>(Chapter.class);
  private int number;

  Entries(Review review) {
    this.review = review;
    passages = new Passages(review.articles().stream().map(Coded::article).toList());
    Map<Chapter, List<Event>> events = new EnumMap<>(Chapter.class);
    review
        .events()
        .forEach(
            event ->
                events.computeIfAbsent(Chapter.of(event), none -> new ArrayList<>()).add(event));
    for (Chapter chapter : Chapter.values()) {
      chapters.put(chapter, entries(chapter, events.getOrDefault(chapter, List.of())));
    }
  }

  Map<Chapter, List<Entry>> chapters() {
    return chapters;
  }

  List<Passage> passages() {
    return passages.all();
  }

  private List<Entry> entries(Chapter chapter, List<Event> events) {
    return switch (chapter) {
      case HAPPENED, CLAIMED, ANNOUNCED, DISPUTED -> events(chapter, events);
      case SAID -> statements();
      case AHEAD -> appointments();
    };
  }

  private List<Entry> events(Chapter chapter, List<Event> events) {
    return events.stream()
        .sorted(Comparator.comparing(Event::date, When.ORDER).thenComparing(Entries::told))
        .map(event -> entry(chapter, event))
        .toList();
  }

  /** Events without a day come in the order of the articles' days. */
  private static LocalDate told(Event event) {
    return event.date().isKnown()
        ? LocalDate.MIN
        : Stream.concat(event.supporting().stream(), event.denying().stream())
            .flatMap(claim -> claim.article().published().stream())
            .min(LocalDate::compareTo)
            .orElse(LocalDate.MAX);
  }

  private Entry entry(Chapter chapter, Event event) {
    List<Claim> claims = event.supporting().isEmpty() ? event.denying() : event.supporting();
    Optional<Evidence> evidence = claims.stream().findFirst().map(Claim::evidence);
    return new Entry(
        ++number,
        chapter,
        event.id(),
        event.date(),
        Optional.of(event.coding()),
        event.act(),
        Optional.of(event.status()),
        event.sources(),
        event.targets(),
        event.place(),
        event.counts().killed().orElse(0),
        Wording.type(event.coding(), event.act()),
        Wording.details(event),
        evidence.map(Clause::of).orElse(""),
        evidence,
        cite(event.supporting()),
        cite(event.denying()));
  }

  private List<Passage> cite(List<Claim> claims) {
    return claims.stream()
        .map(claim -> passages.cite(claim.article(), claim.evidence()))
        .distinct()
        .toList();
  }

  private List<Entry> statements() {
    List<Entry> entries = new ArrayList<>();
    List<Coded> byDay =
        review.articles().stream().sorted(Comparator.comparing(Entries::published)).toList();
    for (Coded coded : byDay) {
      coded.statements().forEach(statement -> entries.add(entry(coded.article(), statement)));
    }
    return entries;
  }

  private Entry entry(Article article, Statement statement) {
    return new Entry(
        ++number,
        Chapter.SAID,
        statement.id(),
        dated(statement, article),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        statement.speaker().map(Mention::actor).stream().toList(),
        List.of(),
        Optional.empty(),
        0,
        verb(statement),
        List.of(),
        said(statement),
        Optional.of(statement.sentence()),
        List.of(passages.cite(statement.article(), statement.sentence())),
        List.of());
  }

  private static LocalDate published(Coded coded) {
    return coded.article().published().orElse(LocalDate.MAX);
  }

  /** The words said, and the clause they stand in where they are too few to be understood. */
  private static String said(Statement statement) {
    String words = LOOSE_END.matcher(Plain.cut(statement.text(), LONGEST_WORDS)).replaceFirst("");
    String marked = statement.quoted() ? "“" + words + "”" : words;
    return words.split(" ", FEWEST_WORDS).length < FEWEST_WORDS
        ? marked + " (in: " + Clause.of(statement.sentence()) + ")"
        : marked;
  }

  /** The verb as the sentence has it, which is in the right tense; "denied that" for a denial. */
  private static String verb(Statement statement) {
    String written = Plain.line(statement.sentence().triggerText());
    String verb =
        written.isEmpty() || written.length() > LONGEST_VERB
            ? Plain.line(statement.verb())
            : written;
    return statement.verb().equals("deny") ? verb + " that" : verb;
  }

  private static DateRange dated(Statement statement, Article article) {
    return statement.date().isKnown()
        ? statement.date()
        : new DateRange(article.published(), article.published(), statement.date().text());
  }

  private List<Entry> appointments() {
    return review.articles().stream()
        .flatMap(coded -> coded.appointments().stream())
        .sorted(Comparator.comparing(Appointment::date, When.ORDER))
        .map(this::entry)
        .toList();
  }

  /** The words that name it; empty for "to meet", which names nothing. */
  private static String what(Appointment appointment) {
    String what = Plain.line(appointment.what());
    return what.startsWith("to ") && what.split(" ", 3).length < 3 ? "" : what;
  }

  private Entry entry(Appointment appointment) {
    return new Entry(
        ++number,
        Chapter.AHEAD,
        appointment.id(),
        appointment.date(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        appointment.who().stream().map(Mention::actor).distinct().toList(),
        List.of(),
        appointment.location().map(Location::place),
        0,
        what(appointment),
        appointment.location().map(where -> Plain.line(where.place().name())).stream().toList(),
        Clause.of(appointment.evidence()),
        Optional.of(appointment.evidence()),
        List.of(passages.cite(appointment.article(), appointment.evidence())),
        List.of());
  }
}
