package org.brinkwatch.review;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.function.Supplier;
import org.brinkwatch.event.Act;
import org.brinkwatch.event.Actor;
import org.brinkwatch.event.Appointment;
import org.brinkwatch.event.Article;
import org.brinkwatch.event.Block;
import org.brinkwatch.event.Claim;
import org.brinkwatch.event.Coded;
import org.brinkwatch.event.Coding;
import org.brinkwatch.event.Counts;
import org.brinkwatch.event.DateRange;
import org.brinkwatch.event.Event;
import org.brinkwatch.event.EventType;
import org.brinkwatch.event.Evidence;
import org.brinkwatch.event.Location;
import org.brinkwatch.event.Mention;
import org.brinkwatch.event.Place;
import org.brinkwatch.event.Problem;
import org.brinkwatch.event.Span;
import org.brinkwatch.event.Statement;
import org.brinkwatch.event.Status;

/** A review at random, of any size, out of a seed and a source of strings. */
final class AnyReview {
  private static final String[] HOSTILE = {
    "<script>alert(1)</script>",
    "</script>",
    "</style>",
    "<!--",
    "-->",
    "]]>",
    "\" onclick=\"x()",
    "' onerror='x()",
    "javascript:x()",
    "<img src=x onerror=x()>",
    "&lt;b&gt;",
    "&#x0;",
    "\u0000",
    "\u2028",
    "\u2029",
    "\u202E",
    "\uD83D",
    "\uDE00",
    "🚨",
    "北京",
    "Ђ",
    " ",
    "\n",
    "\n\n",
    "\r",
    "a",
    "word",
    "**",
    "[x](y)",
    "`",
    "|",
    "\\",
    "\u001B[31m",
    "<svg/onload=x()>",
    "{{x}}",
    "%s",
    "\uFFFF"
  };
  private static final String[] CALM = {
    "army", "border", "talks", "river", "minister", "said", "troops", "aid", "shelled", "bridge",
    "the", "of", "on", "near", "two", "and", "were", "sent", "valley", "agreed"
  };

  private final Random random;
  private final Supplier<String> words;
  private final List<Actor> actors = new ArrayList<>();
  private final List<Place> places = new ArrayList<>();

  private AnyReview(Random random, Supplier<String> words, int actors) {
    this.random = random;
    this.words = words;
    for (int i = 0; i < actors; i++) {
      this.actors.add(new Actor("id" + i, words.get() + " " + i, words.get(), "GOV"));
      places.add(
          new Place(
              words.get() + " " + i,
              "",
              40 + random.nextDouble() * 12,
              10 + random.nextDouble() * 20,
              Place.Precision.TOWN));
    }
  }

  /** Small, of strings that would break a careless writer. */
  static Review hostile(long seed) {
    Random random = new Random(seed);
    AnyReview any = new AnyReview(random, () -> join(random, HOSTILE, "", 6), 4);
    return any.review(random.nextInt(4), random.nextInt(8));
  }

  /** Of plain words, with so many events. */
  static Review large(int articles, int events, int actors) {
    Random random = new Random(1);
    return new AnyReview(random, () -> join(random, CALM, " ", 3), actors).review(articles, events);
  }

  private static String join(Random random, String[] parts, String between, int most) {
    List<String> chosen = new ArrayList<>();
    for (int count = 1 + random.nextInt(most); count > 0; count--) {
      chosen.add(parts[random.nextInt(parts.length)]);
    }
    return String.join(between, chosen);
  }

  private Review review(int articles, int events) {
    List<Article> texts = new ArrayList<>();
    List<List<Claim>> claims = new ArrayList<>();
    for (int i = 0; i < articles; i++) {
      texts.add(article(i, 8 + events / Math.max(1, articles)));
      claims.add(new ArrayList<>());
    }
    List<Event> held = new ArrayList<>();
    for (int i = 0; i < events && articles > 0; i++) {
      int where = random.nextInt(articles);
      Claim claim = claim(texts.get(where), i);
      claims.get(where).add(claim);
      held.add(event(claim, i));
    }
    List<Coded> coded = new ArrayList<>();
    for (int i = 0; i < articles; i++) {
      coded.add(
          new Coded(
              texts.get(i),
              claims.get(i),
              List.of(statement(texts.get(i), i)),
              List.of(appointment(texts.get(i), i))));
    }
    return new Review(coded, held, List.of(new Problem(words.get(), 1, words.get(), "")));
  }

  private Article article(int number, int sentences) {
    StringBuilder text = new StringBuilder();
    List<Block> blocks = new ArrayList<>();
    for (int i = 0; i < sentences; i++) {
      int begin = text.length();
      for (int j = 0; j < 6; j++) {
        text.append(words.get()).append(' ');
      }
      Block.Kind kind = one(List.of(Block.Kind.values()));
      if (random.nextInt(4) > 0) {
        blocks.add(new Block(kind, new Span(begin, text.length())));
      }
      text.append("\n\n");
    }
    return new Article(
        words.get() + number,
        words.get(),
        words.get(),
        "en",
        random.nextBoolean() ? Optional.of(day()) : Optional.empty(),
        words.get(),
        text.toString(),
        blocks);
  }

  private <T> T one(List<T> all) {
    return all.get(random.nextInt(all.size()));
  }

  private LocalDate day() {
    return LocalDate.of(2031, 1, 1).plusDays(random.nextInt(200));
  }

  private Span span(String text, int longest) {
    int begin = random.nextInt(text.length());
    return new Span(begin, Math.min(text.length(), begin + random.nextInt(longest)));
  }

  private Evidence evidence(Article article) {
    String text = article.text();
    Span sentence = span(text, 200);
    Span trigger = span(text, 12);
    return new Evidence(sentence, sentence.of(text), trigger, trigger.of(text));
  }

  private Actor actor() {
    return actors.get(random.nextInt(actors.size()));
  }

  private Mention mention(Article article) {
    Span span = span(article.text(), 20);
    return new Mention(actor(), span.of(article.text()), span);
  }

  private DateRange date() {
    LocalDate day = day();
    return switch (random.nextInt(5)) {
      case 0 -> DateRange.open(words.get());
      case 1 -> new DateRange(Optional.of(day), Optional.empty(), "");
      case 2 -> DateRange.of(day, day.plusDays(random.nextInt(40)), words.get());
      default -> DateRange.of(day, day, words.get());
    };
  }

  private Claim claim(Article article, int number) {
    EventType type = one(List.of(EventType.values()));
    double intensity = (type.quad().isConflict() ? -1 : 1) * random.nextInt(100) / 10.0;
    Status status = random.nextInt(5) > 0 ? Status.ACTUAL : one(List.of(Status.values()));
    Place place = places.get(random.nextInt(places.size()));
    return new Claim(
        "c" + number + words.get(),
        article.citation(),
        new Coding(type, random.nextBoolean() ? "" : words.get(), List.of(), "190", intensity),
        random.nextInt(4) > 0
            ? Optional.empty()
            : Optional.of(new Act(type, words.get(), status, new Span(0, 0))),
        status,
        random.nextInt(3) > 0 ? Optional.empty() : Optional.of(mention(article)),
        List.of(mention(article)),
        random.nextInt(4) > 0 ? List.of(mention(article)) : List.of(),
        date(),
        random.nextBoolean()
            ? Optional.empty()
            : Optional.of(new Location(place, words.get(), new Span(0, 0))),
        new Counts(OptionalInt.of(number), OptionalInt.empty(), OptionalInt.empty()),
        evidence(article),
        0.5,
        "");
  }

  private Event event(Claim claim, int number) {
    return new Event(
        "e" + number,
        claim.date(),
        claim.coding(),
        claim.act(),
        claim.status(),
        claim.sources().stream().map(Mention::actor).toList(),
        claim.targets().stream().map(Mention::actor).toList(),
        claim.location().map(Location::place),
        claim.counts(),
        List.of(claim),
        List.of());
  }

  private Statement statement(Article article, int number) {
    Span said = span(article.text(), 90);
    return new Statement(
        "s" + number,
        article.citation(),
        random.nextBoolean() ? Optional.empty() : Optional.of(mention(article)),
        words.get(),
        said,
        said.of(article.text()),
        random.nextBoolean(),
        List.of(mention(article)),
        date(),
        evidence(article));
  }

  private Appointment appointment(Article article, int number) {
    return new Appointment(
        "p" + number,
        article.citation(),
        words.get(),
        date(),
        List.of(mention(article)),
        Optional.empty(),
        evidence(article));
  }
}
